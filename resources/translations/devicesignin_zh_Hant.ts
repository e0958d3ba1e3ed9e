<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>只核准您面前螢幕上顯示的代碼。
客服絕不會向您索取代碼。</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>與此伺服器的連線未受保護，請僅在家中使用。</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>只核准您面前螢幕上的代碼。</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>連線未受保護，僅在家中使用。</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>請在手機上開啟此網址：&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>用手機相機掃描圖片，或開啟&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>用手機相機掃描圖片，&lt;br&gt;或開啟 %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>用手機登入</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>確認手機上顯示的是此代碼</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>在那裡輸入此代碼</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>核准即可，其餘由這個螢幕完成。</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>用手機掃描，或開啟&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>代碼無法在此顯示：此裝置缺少相應的文字。</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>圖片中有此代碼。</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>確認顯示的是此代碼</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>尚未設定登入</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>找不到登入服務</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>無法連上登入服務</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>登入服務沒有回應</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>登入服務忙碌中</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>連線不安全</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>日期和時間不正確</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>此網路需要先登入</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>網路被導向了別處</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>回應來自別處</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>無法確認是誰登入</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>無法理解收到的回應</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>為安全起見已停止</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>回應的是另一個服務</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>這裡不支援用手機登入</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>對方不認識此應用程式</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>此應用程式要求的權限過多</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>此代碼已失效</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>登入服務拒絕了要求</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>此裝置還不知道要在哪裡登入。
需要由設定此裝置的人指定登入服務。</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>此網路找不到它的位址。
請檢查此裝置是否已連上網際網路。</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>目前無法連到那裡。
請檢查此裝置的網路線或 Wi-Fi。</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>現在的連線可能較慢。
請稍候片刻，或檢查此裝置的網路。</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>可能登入的人太多，或正在維護。
請等幾分鐘，這個螢幕會自動繼續。</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>登入服務的憑證無法信任，因此沒有傳送任何內容。
如果再次發生，請告知服務的營運者。</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>日期不正確時無法建立安全的連線。
請設定此裝置的日期和時間，之後這個螢幕會自動繼續。</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>收到的是網路的頁面，而不是登入服務。
在飯店或咖啡館，請先登入網路本身。</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>收到的內容不是來自登入服務。
請檢查網路，或此裝置使用的網址。</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>登入者的證明不是給此應用程式的，或不是真的。
請再試一次；如果再次發生，請告知服務的營運者。</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>登入服務傳來的內容無法使用。
如果再次發生，請告知服務的營運者。</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>登入服務傳來的代碼或網址可能會誤導您。
請暫時不要在那裡登入，並告知服務的營運者。</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>它的名稱與此裝置所設定的不同，因此沒有傳送任何內容。
需要由設定此裝置的人檢查網址。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>登入服務不對此應用程式提供這種方式。
需要由設定此裝置的人開啟「裝置流程」。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>登入服務不接受此應用程式。
需要由設定此裝置的人檢查用戶端 ID。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>登入服務不允許此應用程式取得所需的資訊。
需要由設定此裝置的人檢查權限範圍。</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>它已被使用過，或登入服務已不再記得它。
取得新代碼很快。</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>原因如下。
如果再次發生，請告知服務的營運者。</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>沒有回應，正在重試…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>服務忙碌中，正在重試…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>連線不安全，正在重試…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>此裝置的日期和時間不正確</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>此網路需要先登入</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>回應來自別處，正在重試…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>沒有連線，正在重試…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>無法驗證登入者的身分</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>無法查核登入服務的證明，因此沒有登入。
請稍後再試；如果再次發生，請告知服務的營運者。</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>此裝置的金鑰無法使用</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>此裝置用金鑰證明自己的身分，但失敗了。
請關閉後重新開啟裝置；如果再次發生，請告知設定此裝置的人。</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>無法連上網路的代理伺服器</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>網路的代理伺服器不放行</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>通往登入服務的代理伺服器沒有回應。
請檢查網路；如果沒有用，請告訴設定此裝置的人。</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>它要求輸入密碼，或不允許連到登入服務。
需要由設定此裝置的人檢查代理伺服器。</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>代理伺服器沒有回應，正在重試…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>代理伺服器不放行，正在重試…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>此網路要求登入</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>如何使用？</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>用手機相機掃描 QR 碼，確認手機上顯示的代碼與這個螢幕相同，然後核准。幾秒鐘後，這個螢幕會自動繼續。</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>用手機相機掃描 QR 碼，輸入這個螢幕上顯示的代碼，然後核准。幾秒鐘後，這個螢幕會自動繼續。</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>沒有手機或相機？</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>在任何手機、平板或電腦的瀏覽器中開啟 %1，然後輸入代碼 %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>這樣安全嗎？</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>任何手機、平板或電腦都可以：在瀏覽器中開啟步驟 1 中的網址，然後輸入代碼。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>想用聽的嗎？</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>按遙控器上的播放鍵，這個畫面就會朗讀自己的內容。再按一次播放鍵即可停止。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>保存的登入資訊只能與此裝置中的安全晶片搭配使用。</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>您在自己的手機上登入，此裝置永遠看不到您的密碼。只核准您面前螢幕上顯示的代碼。客服人員絕不會向您索取代碼。</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>還沒有</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>請依序按遙控器上的每個按鍵</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>它會在圖上亮起，送出的內容顯示在這裡。</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>此按鍵在這裡還沒有意義。要賦予意義，請將此行寫入 keys.json 檔案；如果應是其他按鍵，請把「ok」換成別的字：</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>此按鍵已識別。要改成其他意義，請將此行寫入 keys.json 檔案，並更換最後的字：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Qt 編號</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>掃描碼</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>keys.json 中的字</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>繼續按住即可離開…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>或按住「返回」兩秒。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>無法顯示的名稱</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>有人按了「拒絕」</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>按 OK 取得新代碼</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>代碼已過期</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登入</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>登入仍保存在這裡</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>您已登出</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>已核准，請稍候…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>正在登出…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>您已登入</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>歡迎，%1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>正在取得代碼…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>開啟此代碼的手機選擇了拒絕，因此沒有登入。
如果是誤按，請取得新代碼再試一次。</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>上一個代碼已過期，沒有登入。</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>沒有人及時核准，因此沒有登入。
手機在手邊時，請取得新代碼。</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>您停止了登入，沒有任何變更。
您可以隨時重新開始。</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>正在此裝置上保存您的登入。</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>正在通知登入服務此裝置已結束使用。</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>正在從此裝置移除登入。</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>正在此裝置上尋找您的登入。</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>正在向登入服務要求代碼。</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>此裝置已登入，並會保持到您登出為止。</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>此裝置已登入，但它的鑰匙圈已鎖定。
請解鎖後再試一次，否則重新啟動後需要再次登入。</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>此裝置已登入，但沒有地方保存。
重新啟動後需要再次登入。</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>登入服務結束了這次登入。
請重新登入以繼續。</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>這次登入已過期。
請重新登入以繼續。</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>此裝置的鑰匙圈未能移除它。
請解鎖鑰匙圈，重新啟動此應用程式，再登出一次。</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>此裝置不保留您帳號的任何內容。</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>登入服務會保留這次登入，直到過期。</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>若要在服務端也結束登入，請開啟
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>未能連上登入服務；它會保留這次登入，直到過期。</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>未能連上登入服務；若要在那裡結束登入，請開啟
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>您可以隨時再次登入。</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>正在準備。</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>離開時請登出。
如果 %Ln 分鐘無人觸碰這個螢幕，會自動登出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>離開時請登出。
如果 %Ln 秒無人觸碰這個螢幕，會自動登出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新代碼</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以後再說</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>此裝置已登入，但它的磁碟已滿或唯讀。
請騰出空間後再試一次，否則重新啟動後需要再次登入。</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>帳號上的名稱無法在此顯示：此裝置缺少相應的文字。</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>新增使用者</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>要移除誰？</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>誰在觀看？</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>在此登出。隨時可以重新新增。</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>鑰匙圈已鎖定，因此無法顯示之前登入過的人。請解鎖後再試一次，或不使用它繼續。</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>鑰匙圈無法使用，因此無法顯示之前登入過的人；新增的人在重新啟動後需要再次登入。</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>移除使用者</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>您想在哪裡登入？</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>網址 %1 的 QR 碼</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>已找到 %Ln 個按鍵，共 %L1 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>大寫 %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>字母 %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>連字號</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>正在重試…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>此代碼即將過期</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在詢問鑰匙圈…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>登入過嗎？鑰匙圈已鎖定</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>等待您的核准</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>剩餘 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>剩餘 %Ln 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>剩餘 %Ln 小時</numerusform>
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
        <translation>您還在嗎？</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>%Ln 秒後登出。按任意鍵或觸碰螢幕以繼續。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>即將登出。按任意鍵或觸碰螢幕以繼續。</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>我還在</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>立即登出</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>%Ln 秒後登出。之後您可以重新登入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>即將登出。之後您可以重新登入。</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>這次使用即將結束</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>代碼：%1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>用您自己的手機登入：密碼只留在手機上。
您離開後，這裡不會留下您的任何資訊。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
</context>
</TS>
