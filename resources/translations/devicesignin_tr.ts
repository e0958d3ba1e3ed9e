<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Yalnızca önünüzdeki bir ekranda gördüğünüz kodu onaylayın.
Destek ekibi bu kodu asla istemez.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>Bu sunucuyla bağlantı korunmuyor. Yalnızca evde kullanın.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Yalnızca önünüzdeki kodu onaylayın.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Bağlantı korunmuyor. Yalnızca evde.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Telefonunuzda şu adresi açın:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Resmi telefonunuzun kamerasıyla tarayın ya da açın:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Resmi telefonunuzun kamerasıyla tarayın&lt;br&gt;ya da %1 adresini açın</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Telefonunuzla oturum açın</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Telefonunuzun bu kodu gösterdiğine bakın</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Orada bu kodu girin</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Onaylayın. Gerisini bu ekran yapar.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Telefonunuzla tarayın ya da açın:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>Kod burada gösterilemiyor, çünkü bu cihazda o harfler yok.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>Resim kodu içeriyor.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Bu kodu gösterdiğine bakın</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>Oturum açma henüz ayarlanmamış</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>Oturum açma hizmeti bulunamıyor</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Oturum açma hizmetine ulaşılamıyor</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>Oturum açma hizmeti yanıt vermiyor</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>Oturum açma hizmeti meşgul</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>Bağlantı güvenli değil</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>Tarih ve saat yanlış</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Bu ağ önce kendisine giriş istiyor</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>Ağ başka bir yere götürüyor</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Başka bir şey yanıt verdi</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Kimin oturum açtığı belli değil</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Yanıt anlaşılmıyor</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Güvenlik için durduruldu</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Başka bir hizmet yanıt verdi</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Burada telefonla oturum açılamıyor</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Bu uygulama orada tanınmıyor</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Bu uygulama çok fazla şey istiyor</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Bu kod artık geçerli değil</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>Oturum açma hizmeti reddetti</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Bu cihaz nerede oturum açacağını henüz bilmiyor.
Cihazı kuran kişi bir oturum açma hizmeti belirtmeli.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Bu ağ onun adresini tanımıyor.
Bu cihazın internete bağlı olduğuna bakın.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Şu anda oraya ulaşan bir yol yok.
Bu cihazın ağ kablosuna ya da Wi-Fi bağlantısına bakın.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>Bağlantı şu anda yavaş olabilir.
Biraz bekleyin ya da bu cihazın ağına bakın.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Çok kişi oturum açıyor ya da bakım yapılıyor olabilir.
Birkaç dakika bekleyin; bu ekran kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Oturum açma hizmetinin sertifikasına güvenilemiyor; hiçbir şey gönderilmedi.
Yine olursa hizmeti yönetenlere bildirin.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Tarih yanlışken güvenli bağlantı kurulamaz.
Bu cihazın tarihini ve saatini ayarlayın; sonra bu ekran kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Oturum açma hizmeti yerine ağın bir sayfası geldi.
Otelde ya da kafede önce ağın kendisine giriş yapın.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Gelen şey oturum açma hizmetinden değil.
Ağa ya da bu cihaza verilen adrese bakın.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>Kimin oturum açtığını gösteren kanıt bu uygulama için değil ya da gerçek değil.
Yeniden deneyin; yine olursa hizmeti yönetenlere bildirin.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>Oturum açma hizmeti kullanılamayan bir şey gönderdi.
Yine olursa hizmeti yönetenlere bildirin.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>Oturum açma hizmeti sizi yanıltabilecek bir kod ya da adres gönderdi.
Şimdilik orada oturum açmayın ve hizmeti yönetenlere bildirin.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Adı bu cihaza verilenden farklı, bu yüzden hiçbir şey gönderilmedi.
Cihazı kuran kişi adrese bakmalı.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>Oturum açma hizmeti bunu bu uygulamaya sunmuyor.
Cihazı kuran kişi “device flow” özelliğini açmalı.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>Oturum açma hizmeti bu uygulamayı kabul etmiyor.
Cihazı kuran kişi istemci kimliğine bakmalı.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>Oturum açma hizmeti bu uygulamanın bilmek istediğine izin vermiyor.
Cihazı kuran kişi “scope” ayarlarına bakmalı.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Daha önce kullanılmış ya da oturum açma hizmeti onu unutmuş.
Yenisi hemen hazır olur.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>Nedeni aşağıda yazıyor.
Yine olursa hizmeti yönetenlere bildirin.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Yanıt yok. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>Hizmet meşgul. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>Bağlantı güvenli değil. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>Bu cihazın tarihi ve saati yanlış</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Bu ağ önce kendisine giriş istiyor</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Başka bir şey yanıt veriyor. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Bağlantı yok. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Kimin oturum açtığı doğrulanamıyor</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>Oturum açma hizmetinin bunu gösteren kanıtı denetlenemiyor; oturum açılmadı.
Daha sonra yeniden deneyin; yine olursa hizmeti yönetenlere bildirin.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>Bu cihazın anahtarı çalışmıyor</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Bu cihaz kendini bir anahtarla tanıtır; bu başarısız oldu.
Cihazı kapatıp açın; yine olursa cihazı kuran kişiye bildirin.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Ağın vekil sunucusuna ulaşılamıyor</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>Ağın vekil sunucusu hiçbir şeyi geçirmiyor</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>Oturum açma hizmetine giden yol, yanıt vermeyen bir vekil sunucudan geçiyor.
Ağa bakın; işe yaramazsa cihazı kuran kişiye haber verin.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Parola istiyor ya da oturum açma hizmetine izin vermiyor.
Cihazı kuran kişi vekil sunucuya bakmalı.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>Vekil sunucu yanıt vermiyor. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>Vekil sunucu geçirmiyor. Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>Bu ağ giriş istiyor</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Nasıl çalışır?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>QR kodunu telefonunuzun kamerasıyla tarayın, bu ekrandakiyle aynı kodu gösterdiğine bakın ve onaylayın. Birkaç saniye sonra bu ekran kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>QR kodunu telefonunuzun kamerasıyla tarayın, bu ekrandaki kodu girin ve onaylayın. Birkaç saniye sonra bu ekran kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Telefon ya da kamera yok mu?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Herhangi bir telefon, tablet ya da bilgisayarın tarayıcısında %1 adresini açın ve %2 kodunu girin</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>Güvenli mi?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Herhangi bir telefon, tablet ya da bilgisayar olur: tarayıcısında 1. adımdaki adresi açın ve kodu girin.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Dinlemek ister misiniz?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Kumandada Oynat tuşuna basın, bu ekran kendini sesli okur. Durdurmak için Oynat tuşuna yeniden basın.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Oturumdan saklananlar yalnızca bu cihazdaki güvenlik çipiyle çalışır.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Kendi telefonunuzda oturum açarsınız; bu cihaz parolanızı hiç görmez. Yalnızca önünüzdeki bir ekranda gördüğünüz kodu onaylayın. Destek ekibinden hiç kimse bu kodu istemez.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Sağ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Ana ekran</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oynat</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Kırmızı</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Yeşil</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Sarı</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Mavi</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Henüz yok</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Kumandanızın her tuşuna basın</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Tuş resimde yanar, ne gönderdiği de burada yazar.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Bu tuşun burada henüz bir anlamı yok. Anlam vermek için bu satırı keys.json dosyasına koyun; başka bir tuş olacaksa “ok” yerine başka bir kelime yazın:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Bu tuş tanınıyor. Başka bir anlama gelsin isterseniz bu satırı, sonunda başka bir kelimeyle keys.json dosyasına koyun:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Qt numarası</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Tarama kodu</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>keys.json’daki kelime</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Çıkmak için basılı tutun…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Ya da Geri tuşunu iki saniye basılı tutun.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Ad gösterilemiyor</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Biri “Reddet”e bastı</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Yeni kod için OK’e basın</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Kodun süresi doldu</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Oturum açılmadı</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>Oturum hâlâ burada kayıtlı</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Oturumunuz kapatıldı</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Onaylandı. Bir dakika…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Oturum kapatılıyor…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Bir dakika…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Oturum açtınız</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Merhaba, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Kod alınıyor…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>Bu kodu açan telefon reddetti; oturum açılmadı.
Yanlışlıkla olduysa yeni bir kod alıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>Sonuncusunun süresi doldu; oturum açılmadı.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Zamanında onaylanmadı; oturum açılmadı.
Telefonunuz elinizin altındayken yeni bir kod alın.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Oturum açmayı durdurdunuz; hiçbir şey değişmedi.
İstediğiniz zaman yeniden başlayabilirsiniz.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Oturumunuz bu cihaza kaydediliyor.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Oturum açma hizmetine bu cihazın işinin bittiği bildiriliyor.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Oturum bu cihazdan kaldırılıyor.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Bu cihazda oturumunuz aranıyor.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Oturum açma hizmetine soruluyor.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Bu cihazda oturum açık ve siz kapatana kadar açık kalır.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>Oturum açık, ama bu cihazın anahtarlığı kilitli.
Kilidini açıp yeniden deneyin; yoksa yeniden başlatınca tekrar sorulur.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>Oturum açık.
Bu cihazın onu saklayacak yeri yok, bu yüzden yeniden başlatınca tekrar soracak.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>Oturum açma hizmeti bu oturumu sonlandırdı.
Devam etmek için yeniden oturum açın.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Bu oturumun süresi doldu.
Devam etmek için yeniden oturum açın.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>Bu cihazın anahtarlığı onu bırakmadı.
Kilidini açın, bu uygulamayı yeniden başlatın ve oturumu bir kez daha kapatın.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Bu cihaz hesabınızdan hiçbir şey saklamıyor.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>Hizmet, oturumu süresi dolana kadar açık tutar.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Oturumu hizmette de kapatmak için şu adresi açın:
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Hizmete ulaşılamadı; oturumu süresi dolana kadar açık tutar.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Hizmete ulaşılamadı; oturumu orada kapatmak için şu adresi açın:
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>İstediğiniz zaman yeniden oturum açabilirsiniz.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Her şey hazırlanıyor.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Ayrılırken oturumu kapatın.
Bu ekrana %Ln dk kimse dokunmazsa bu kendiliğinden olur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Ayrılırken oturumu kapatın.
Bu ekrana %Ln sn kimse dokunmazsa bu kendiliğinden olur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Yeni kod</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Oturum aç</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Oturumu kapat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>Oturum açık, ama bu cihazın diski dolu ya da salt okunur.
Yer açıp yeniden deneyin; yoksa yeniden başlatınca tekrar sorulur.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>Hesabın adı burada gösterilemiyor, çünkü bu cihazda o harfler yok.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Birisi</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Birini ekle</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Kim kaldırılsın?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 kaldırılsın mı?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Kim izliyor?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Burada oturumu kapatır. İstendiği zaman yeniden eklenebilir.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>Anahtarlık kilitli, bu yüzden daha önce oturum açanlar gösterilemiyor. Kilidini açıp yeniden deneyin veya onsuz devam edin.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>Anahtarlık çalışmıyor, bu yüzden daha önce oturum açanlar gösterilemiyor ve eklenenlere yeniden başlatmadan sonra tekrar sorulacak.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Birini kaldır</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Kalsın</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Nerede oturum açmak istiyorsunuz?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>%1 adresinin QR kodu</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln / %L1 tuş bulundu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>büyük %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>sıfır</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>%1 harfi</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>tire</translation>
    </message>
    <message>
        <source>space</source>
        <translation>boşluk</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Yeniden deneniyor…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Bu kodun süresi dolmak üzere</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Anahtarlığa soruluyor…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Daha önce oturum açtınız mı? Anahtarlık kilitli</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Onayınız bekleniyor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln sn kaldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln dk kaldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln sa kaldı</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>%L1</source>
        <comment>the number of a step</comment>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Still there?</source>
        <translation>Hâlâ orada mısınız?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>%Ln sn sonra oturum kapatılacak. Devam etmek için bir tuşa basın veya ekrana dokunun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Oturum birazdan kapatılacak. Devam etmek için bir tuşa basın veya ekrana dokunun.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Hâlâ buradayım</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Oturumu şimdi kapat</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>%Ln sn sonra oturum kapatılacak. Sonra yeniden oturum açabilirsiniz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Oturum birazdan kapatılacak. Sonra yeniden oturum açabilirsiniz.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Bu ziyaret sona eriyor</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Kod: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Hoş geldiniz</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Kendi telefonunuzla oturum açın: parolanız orada kalır.
Ayrıldığınızda burada size ait hiçbir şey kalmaz.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Oturum aç</translation>
    </message>
</context>
</TS>
