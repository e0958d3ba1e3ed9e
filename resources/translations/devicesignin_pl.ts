<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Zatwierdzaj tylko kod, który widzisz na ekranie przed sobą.
Pomoc techniczna nigdy o niego nie prosi.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>Połączenie z tym serwerem nie jest chronione. Używaj go tylko w domu.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Zatwierdzaj tylko kod przed sobą.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Bez ochrony. Używaj tylko w domu.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Otwórz ten adres w telefonie:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Zeskanuj obrazek telefonem albo otwórz&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Zeskanuj obrazek aparatem telefonu&lt;br&gt;albo otwórz %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Zaloguj się telefonem</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Sprawdź, czy telefon pokazuje ten kod</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Wpisz tam ten kod</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Zatwierdź. Resztę zrobi ten ekran.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Zeskanuj telefonem albo otwórz&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>Kodu nie można tu pokazać: na tym urządzeniu brakuje jego liter.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>Zawiera go obrazek.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Sprawdź, czy pokazuje ten kod</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>Logowanie nie jest jeszcze ustawione</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>Nie można znaleźć usługi logowania</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Nie można połączyć się z usługą logowania</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>Usługa logowania nie odpowiada</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>Usługa logowania jest przeciążona</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>Połączenie nie jest bezpieczne</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>Data i godzina są nieprawidłowe</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Ta sieć wymaga własnego logowania</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>Sieć prowadzi gdzie indziej</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Odpowiedziało coś innego</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Nie wiadomo, kto się zalogował</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Odpowiedź nie ma sensu</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Przerwano dla bezpieczeństwa</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Odpowiedziała inna usługa</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Tu nie można zalogować się telefonem</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Ta aplikacja nie jest tam znana</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Ta aplikacja prosi o zbyt wiele</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Ten kod już nie działa</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>Usługa logowania odmówiła</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>To urządzenie nie wie jeszcze, gdzie się logować.
Osoba, która je ustawiła, musi podać usługę logowania.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Ta sieć nie zna jej adresu.
Sprawdź, czy urządzenie ma połączenie z internetem.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>W tej chwili nie ma do niej drogi.
Sprawdź kabel sieciowy albo Wi-Fi tego urządzenia.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>Połączenie może być teraz wolne.
Poczekaj chwilę albo sprawdź sieć tego urządzenia.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Może loguje się wiele osób albo trwa naprawa.
Poczekaj kilka minut; ten ekran przejdzie dalej sam.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Certyfikat usługi logowania nie jest godny zaufania, więc nic nie wysłano.
Jeśli to się powtórzy, powiedz o tym jej administratorom.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Przy złej dacie bezpieczne połączenie nie jest możliwe.
Ustaw datę i godzinę tego urządzenia, a ten ekran przejdzie dalej sam.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Zamiast usługi logowania pojawiła się strona sieci.
W hotelu lub kawiarni najpierw zaloguj się do samej sieci.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>To, co przyszło, nie pochodzi z usługi logowania.
Sprawdź sieć albo adres podany temu urządzeniu.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>Dowód, kto się zalogował, nie jest dla tej aplikacji albo nie jest prawdziwy.
Spróbuj ponownie; jeśli to się powtórzy, powiedz o tym administratorom usługi.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>Usługa logowania przysłała coś, czego nie da się użyć.
Jeśli to się powtórzy, powiedz o tym jej administratorom.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>Usługa logowania przysłała kod lub adres, który mógłby wprowadzić w błąd.
Na razie się tam nie loguj i powiedz o tym jej administratorom.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Nazywa się inaczej, niż podano temu urządzeniu, więc nic nie wysłano.
Osoba, która je ustawiła, musi sprawdzić adres.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>Usługa logowania nie oferuje tego tej aplikacji.
Osoba, która ustawiła urządzenie, musi włączyć „device flow”.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>Usługa logowania nie wpuszcza tej aplikacji.
Osoba, która ustawiła urządzenie, musi sprawdzić identyfikator klienta.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>Usługa logowania nie pozwala na to, co ta aplikacja chce wiedzieć.
Osoba, która ustawiła urządzenie, musi sprawdzić „scopes”.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Był już użyty albo usługa logowania go zapomniała.
Nowy będzie za chwilę.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>Powód jest podany niżej.
Jeśli to się powtórzy, powiedz o tym administratorom usługi.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Brak odpowiedzi. Kolejna próba…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>Usługa jest przeciążona. Kolejna próba…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>Połączenie nie jest bezpieczne. Kolejna próba…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>Data i godzina urządzenia są nieprawidłowe</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Ta sieć wymaga zalogowania</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Odpowiada coś innego. Kolejna próba…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Brak połączenia. Kolejna próba…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Nie można sprawdzić, kto się loguje</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>Dowodu od usługi logowania nie można sprawdzić, więc nikogo nie zalogowano.
Spróbuj ponownie później; jeśli to się powtórzy, powiedz o tym administratorom usługi.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>Klucz tego urządzenia nie działa</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>To urządzenie potwierdza swoją tożsamość kluczem, a to się nie udało.
Wyłącz je i włącz ponownie; jeśli to się powtórzy, powiedz o tym osobie, która je skonfigurowała.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Nie można połączyć się z serwerem proxy sieci</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>Serwer proxy sieci niczego nie przepuszcza</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>Droga do usługi logowania prowadzi przez serwer proxy, który nie odpowiada.
Sprawdź sieć; jeśli to nie pomoże, powiadom osobę, która ustawiła urządzenie.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Wymaga hasła albo nie pozwala na usługę logowania.
Osoba, która ustawiła urządzenie, musi sprawdzić serwer proxy.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>Proxy nie odpowiada. Kolejna próba…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>Proxy niczego nie przepuszcza. Kolejna próba…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>Ta sieć wymaga logowania</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Jak to działa?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Zeskanuj kod QR aparatem telefonu, sprawdź, czy telefon pokazuje ten sam kod co ten ekran, i zatwierdź. Po kilku sekundach ten ekran przejdzie dalej sam.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Zeskanuj kod QR aparatem telefonu, wpisz kod widoczny na tym ekranie i zatwierdź. Po kilku sekundach ten ekran przejdzie dalej sam.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Brak telefonu lub aparatu?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Otwórz %1 w przeglądarce dowolnego telefonu, tabletu lub komputera i wpisz kod %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>Czy to bezpieczne?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Wystarczy dowolny telefon, tablet lub komputer: otwórz w przeglądarce adres podany w kroku 1 i wpisz kod.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Wolisz posłuchać?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Naciśnij Odtwórz na pilocie, a ten ekran przeczyta się na głos. Naciśnij Odtwórz jeszcze raz, aby przestał.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>To, co pozostaje po logowaniu, działa tylko z układem zabezpieczającym w tym urządzeniu.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Logujesz się na własnym telefonie; to urządzenie nigdy nie widzi Twojego hasła. Zatwierdzaj tylko kod, który widzisz na ekranie przed sobą. Nikt z pomocy technicznej nigdy o niego nie poprosi.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>W dół</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>W lewo</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>W prawo</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Czerwony</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zielony</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Żółty</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Jeszcze nic</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Naciśnij każdy klawisz pilota</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Zaświeci się na obrazku, a tu będzie widać, co wysyła.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Ten klawisz nic tu jeszcze nie znaczy. Aby nadać mu znaczenie, wpisz ten wiersz do pliku keys.json, z innym słowem niż „ok”, jeśli ma to być inny klawisz:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Ten klawisz jest rozpoznany. Aby znaczył coś innego, wpisz ten wiersz do pliku keys.json, z innym słowem na końcu:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Numer w Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Kod klawisza</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Słowo w keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Trzymaj dalej, aby wyjść…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Albo przytrzymaj Wstecz przez dwie sekundy.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Nazwa niewidoczna</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Ktoś wybrał „Odrzuć”</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Naciśnij OK, aby dostać nowy kod</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Kod wygasł</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nie zalogowano</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>Logowanie nadal jest tu zapisane</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Wylogowano</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Zatwierdzono. Chwileczkę…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Wylogowywanie…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chwileczkę…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Zalogowano</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Witaj, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Pobieranie kodu…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>Telefon, który otworzył ten kod, odmówił, więc nikogo nie zalogowano.
Jeśli to pomyłka, pobierz nowy kod i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>Poprzedni wygasł i nikogo nie zalogowano.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Nikt nie zatwierdził go na czas i nikogo nie zalogowano.
Pobierz nowy kod, gdy będziesz mieć telefon pod ręką.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Logowanie zostało przerwane i nic się nie zmieniło.
Możesz zacząć od nowa, kiedy chcesz.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Zapisywanie logowania na tym urządzeniu.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Usługa logowania dowiaduje się, że to urządzenie skończyło.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Usuwanie logowania z tego urządzenia.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Szukanie Twojego logowania na tym urządzeniu.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Trwa zapytanie do usługi logowania.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>To urządzenie jest zalogowane i takie zostanie, dopóki się nie wylogujesz.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>To urządzenie jest zalogowane, ale jego pęk kluczy jest zablokowany.
Odblokuj go i spróbuj ponownie, inaczej po restarcie trzeba będzie zalogować się znów.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>To urządzenie jest zalogowane.
Nie ma gdzie tego zapisać, więc po restarcie poprosi ponownie.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>Usługa logowania zakończyła to logowanie.
Zaloguj się ponownie, aby kontynuować.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>To logowanie wygasło.
Zaloguj się ponownie, aby kontynuować.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>Pęk kluczy tego urządzenia go nie usunął.
Odblokuj go, uruchom aplikację ponownie i wyloguj się jeszcze raz.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>To urządzenie nie przechowuje niczego z Twojego konta.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>Usługa zachowuje logowanie, dopóki nie wygaśnie.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Aby zakończyć logowanie także w usłudze, otwórz
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Nie udało się połączyć z usługą; zachowuje logowanie, dopóki nie wygaśnie.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Nie udało się połączyć z usługą; aby zakończyć tam logowanie, otwórz
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Możesz zalogować się ponownie, kiedy chcesz.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Wszystko się przygotowuje.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Odchodząc, wyloguj się.
Gdy przez %Ln min nikt nie dotknie tego ekranu, stanie się to samo.</numerusform>
            <numerusform>Odchodząc, wyloguj się.
Gdy przez %Ln min nikt nie dotknie tego ekranu, stanie się to samo.</numerusform>
            <numerusform>Odchodząc, wyloguj się.
Gdy przez %Ln min nikt nie dotknie tego ekranu, stanie się to samo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Odchodząc, wyloguj się.
Gdy przez %Ln s nikt nie dotknie tego ekranu, stanie się to samo.</numerusform>
            <numerusform>Odchodząc, wyloguj się.
Gdy przez %Ln s nikt nie dotknie tego ekranu, stanie się to samo.</numerusform>
            <numerusform>Odchodząc, wyloguj się.
Gdy przez %Ln s nikt nie dotknie tego ekranu, stanie się to samo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nowy kod</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>To urządzenie jest zalogowane, ale jego dysk jest pełny lub tylko do odczytu.
Zwolnij miejsce i spróbuj ponownie, inaczej po restarcie trzeba będzie zalogować się znów.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>Nazwy konta nie można tu pokazać: na tym urządzeniu brakuje jej liter.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Dodaj osobę</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Kogo usunąć?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Usunąć: %1?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Kto ogląda?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Wylogowuje tutaj. Dodać ponownie można w każdej chwili.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>Pęk kluczy jest zablokowany, więc nie można pokazać osób, które już się logowały. Odblokuj go i spróbuj ponownie albo kontynuuj bez niego.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>Pęk kluczy nie działa, więc nie można pokazać osób, które już się logowały, a dodane osoby trzeba będzie zapytać ponownie po restarcie.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Usuń osobę</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Gdzie chcesz się zalogować?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>Kod QR adresu %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>Znaleziono %Ln klawisz z %L1</numerusform>
            <numerusform>Znaleziono %Ln klawisze z %L1</numerusform>
            <numerusform>Znaleziono %Ln klawiszy z %L1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>wielkie %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>litera %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>myślnik</translation>
    </message>
    <message>
        <source>space</source>
        <translation>spacja</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Kolejna próba…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Ten kod wkrótce wygaśnie</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Sprawdzanie pęku kluczy…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Logowanie już było? Pęk kluczy jest zablokowany</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Oczekiwanie na zatwierdzenie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>jeszcze %Ln s</numerusform>
            <numerusform>jeszcze %Ln s</numerusform>
            <numerusform>jeszcze %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>jeszcze %Ln min</numerusform>
            <numerusform>jeszcze %Ln min</numerusform>
            <numerusform>jeszcze %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>jeszcze %Ln godz.</numerusform>
            <numerusform>jeszcze %Ln godz.</numerusform>
            <numerusform>jeszcze %Ln godz.</numerusform>
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
        <translation>Nadal tu jesteś?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Wylogowanie za %Ln s. Aby kontynuować, naciśnij dowolny klawisz lub dotknij ekranu.</numerusform>
            <numerusform>Wylogowanie za %Ln s. Aby kontynuować, naciśnij dowolny klawisz lub dotknij ekranu.</numerusform>
            <numerusform>Wylogowanie za %Ln s. Aby kontynuować, naciśnij dowolny klawisz lub dotknij ekranu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Zaraz nastąpi wylogowanie. Aby kontynuować, naciśnij dowolny klawisz lub dotknij ekranu.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Nadal tu jestem</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Wyloguj teraz</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Wylogowanie za %Ln s. Potem możesz zalogować się ponownie.</numerusform>
            <numerusform>Wylogowanie za %Ln s. Potem możesz zalogować się ponownie.</numerusform>
            <numerusform>Wylogowanie za %Ln s. Potem możesz zalogować się ponownie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Zaraz nastąpi wylogowanie. Potem możesz zalogować się ponownie.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Ta wizyta dobiega końca</translation>
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
        <translation>Witamy</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Zaloguj się własnym telefonem: hasło zostaje w nim.
Gdy odejdziesz, nic twojego tu nie zostanie.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
</context>
</TS>
