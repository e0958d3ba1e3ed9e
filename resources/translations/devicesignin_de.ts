<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Stimme nur einem Code zu, der vor dir auf einem Bildschirm steht.
Der Support fragt nie danach.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>Die Verbindung zu diesem Server ist nicht geschützt. Nutze sie nur zu Hause.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Stimme nur einem Code vor dir zu.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Nicht geschützt. Nur zu Hause nutzen.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Öffne diese Adresse auf deinem Handy:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Scanne das Bild mit der Handykamera oder öffne&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Scanne das Bild mit der Handykamera&lt;br&gt;oder öffne %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Mit dem Handy anmelden</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Prüfe, ob dein Handy diesen Code zeigt</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Gib dort diesen Code ein</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Stimme zu. Den Rest erledigt dieser Bildschirm.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Scanne mit dem Handy oder öffne&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>Der Code lässt sich hier nicht zeigen: Diesem Gerät fehlen seine Buchstaben.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>Das Bild enthält ihn.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Prüfe, ob es diesen Code zeigt</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>Anmelden ist noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>Der Anmeldedienst ist nicht zu finden</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Der Anmeldedienst ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>Der Anmeldedienst antwortet nicht</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>Der Anmeldedienst ist überlastet</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>Datum und Uhrzeit stimmen nicht</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Dieses Netzwerk will eine eigene Anmeldung</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>Das Netzwerk führt woandershin</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Etwas anderes hat geantwortet</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Es ist unklar, wer sich angemeldet hat</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Die Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Sicherheitshalber abgebrochen</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Ein anderer Dienst hat geantwortet</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Hier geht kein Anmelden per Handy</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Diese App ist dort nicht bekannt</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Diese App verlangt zu viel</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Dieser Code gilt nicht mehr</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>Der Anmeldedienst hat abgelehnt</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Dieses Gerät weiß noch nicht, wo es sich anmelden soll.
Wer es eingerichtet hat, muss einen Anmeldedienst angeben.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Seine Adresse ist in diesem Netzwerk unbekannt.
Prüfe, ob dieses Gerät mit dem Internet verbunden ist.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Im Moment führt kein Weg dorthin.
Prüfe das Netzwerkkabel oder das WLAN dieses Geräts.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>Vielleicht ist die Verbindung gerade langsam.
Warte einen Moment oder prüfe das Netzwerk dieses Geräts.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Vielleicht melden sich gerade viele an, oder er wird gewartet.
Warte ein paar Minuten; es geht hier von selbst weiter.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Dem Zertifikat des Anmeldedienstes ist nicht zu trauen, deshalb wurde nichts gesendet.
Passiert das wieder, sag denen Bescheid, die ihn betreiben.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Mit falschem Datum ist keine sichere Verbindung möglich.
Stell Datum und Uhrzeit dieses Geräts ein; dann geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Statt des Anmeldedienstes kam eine Seite des Netzwerks.
Im Hotel oder Café: Melde dich zuerst beim Netzwerk selbst an.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Was kam, stammt nicht vom Anmeldedienst.
Prüfe das Netzwerk oder die Adresse, die dieses Gerät bekommen hat.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>Der Nachweis, wer sich angemeldet hat, gilt nicht für diese App oder ist nicht echt.
Versuch es noch einmal; passiert das wieder, sag denen Bescheid, die den Dienst betreiben.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>Was der Anmeldedienst geschickt hat, ist nicht zu gebrauchen.
Passiert das wieder, sag denen Bescheid, die ihn betreiben.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>Der Anmeldedienst hat einen Code oder eine Adresse geschickt, die dich täuschen könnte.
Melde dich dort vorerst nicht an und sag denen Bescheid, die ihn betreiben.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Er nennt sich anders, als es diesem Gerät gesagt wurde, deshalb wurde nichts gesendet.
Wer das Gerät eingerichtet hat, muss die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>Der Anmeldedienst bietet das dieser App nicht an.
Wer dieses Gerät eingerichtet hat, muss den „Device Flow“ einschalten.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>Der Anmeldedienst lässt diese App nicht ein.
Wer dieses Gerät eingerichtet hat, muss die Client-ID prüfen.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>Der Anmeldedienst erlaubt nicht, was diese App wissen will.
Wer dieses Gerät eingerichtet hat, muss die „Scopes“ prüfen.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Er wurde schon benutzt, oder der Anmeldedienst kennt ihn nicht mehr.
Ein neuer ist schnell gemacht.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>Der Grund steht unten.
Passiert das wieder, sag denen Bescheid, die den Dienst betreiben.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Keine Antwort. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>Der Dienst ist überlastet. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>Die Verbindung ist nicht sicher. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>Datum und Uhrzeit dieses Geräts stimmen nicht</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Dieses Netzwerk will erst eine eigene Anmeldung</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Etwas anderes antwortet. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Keine Verbindung. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Wer sich anmeldet, ist nicht prüfbar</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>Der Nachweis dafür ist nicht zu prüfen, deshalb wurde niemand angemeldet.
Versuch es später noch einmal; passiert das wieder, sag denen Bescheid, die den Dienst betreiben.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>Der Schlüssel dieses Geräts funktioniert nicht</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Dieses Gerät weist sich mit einem Schlüssel aus, und das ist fehlgeschlagen.
Schalte es aus und wieder ein; passiert es noch einmal, sag es denen, die es eingerichtet haben.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Der Proxy dieses Netzwerks ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>Der Proxy dieses Netzwerks lässt nichts durch</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>Der Weg zum Anmeldedienst führt über einen Proxy, und der antwortet nicht.
Prüfe das Netzwerk. Hilft das nicht, gib der Person Bescheid, die dieses Gerät eingerichtet hat.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Er will ein Passwort oder erlaubt den Anmeldedienst nicht.
Wer dieses Gerät eingerichtet hat, muss den Proxy prüfen.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>Der Proxy antwortet nicht. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>Der Proxy lässt nichts durch. Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>Das Netz will eine Anmeldung</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Wie funktioniert das?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Scanne den QR-Code mit der Kamera deines Handys, prüfe, ob es denselben Code zeigt wie dieser Bildschirm, und stimme zu. Nach ein paar Sekunden geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Scanne den QR-Code mit der Kamera deines Handys, gib den Code ein, der auf diesem Bildschirm steht, und stimme zu. Nach ein paar Sekunden geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Kein Handy oder keine Kamera?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Öffne %1 im Browser eines beliebigen Handys, Tablets oder Computers und gib den Code %2 ein</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>Ist das sicher?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Jedes Handy, Tablet oder jeder Computer tut es: Öffne dort im Browser die Adresse, die in Schritt 1 steht, und gib den Code ein.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Lieber zuhören?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Drück Wiedergabe auf der Fernbedienung, dann liest sich dieser Bildschirm selbst vor. Noch einmal Wiedergabe, und er hört auf.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Was von der Anmeldung bleibt, funktioniert nur mit dem Sicherheitschip in diesem Gerät.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Du meldest dich auf deinem eigenen Handy an; dieses Gerät sieht dein Passwort nie. Stimme nur einem Code zu, der vor dir auf einem Bildschirm steht. Niemand vom Support wird dich je danach fragen.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Drücke jede Taste deiner Fernbedienung</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Sie leuchtet auf dem Bild auf, und hier steht, was sie sendet.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Diese Taste bedeutet hier noch nichts. Um ihr eine Bedeutung zu geben, schreib diese Zeile in die Datei keys.json, mit einem anderen Wort als „ok“, wenn es eine andere Taste sein soll:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Diese Taste wird verstanden. Soll sie etwas anderes bedeuten, schreib diese Zeile in die Datei keys.json, mit einem anderen Wort am Ende:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Nummer in Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Scancode</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Wort in keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Halte weiter gedrückt, um zu gehen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Oder „Zurück“ zwei Sekunden lang halten.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Name nicht darstellbar</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Jemand hat „Ablehnen“ gedrückt</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Drücke OK für einen neuen Code</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Der Code ist abgelaufen</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>Die Anmeldung ist noch hier gespeichert</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Du bist abgemeldet</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Zugestimmt. Einen Moment&#xa0;…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Du wirst abgemeldet&#xa0;…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Du bist angemeldet</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Willkommen, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Ein Code wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>Das Handy mit diesem Code hat abgelehnt; niemand wurde angemeldet.
War das ein Versehen? Hol einen neuen Code und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>Der letzte ist abgelaufen, und niemand wurde angemeldet.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Niemand hat rechtzeitig zugestimmt, und niemand wurde angemeldet.
Hol einen neuen Code, wenn du dein Handy zur Hand hast.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Du hast die Anmeldung abgebrochen, nichts wurde geändert.
Du kannst jederzeit neu anfangen.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Deine Anmeldung wird auf diesem Gerät gespeichert.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Der Anmeldedienst erfährt, dass dieses Gerät fertig ist.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Die Anmeldung wird von diesem Gerät entfernt.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Auf diesem Gerät wird nach deiner Anmeldung gesucht.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Der Anmeldedienst wird danach gefragt.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Dieses Gerät ist angemeldet und bleibt es, bis du dich abmeldest.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>Dieses Gerät ist angemeldet, aber sein Schlüsselbund ist gesperrt.
Entsperre ihn und versuch es erneut, sonst wirst du nach einem Neustart wieder gefragt.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>Dieses Gerät ist angemeldet.
Es kann das aber nirgends speichern und wird nach einem Neustart wieder fragen.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>Der Anmeldedienst hat diese Anmeldung beendet.
Melde dich neu an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Diese Anmeldung ist abgelaufen.
Melde dich neu an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>Der Schlüsselbund dieses Geräts hat sie nicht freigegeben.
Entsperre ihn, starte diese App neu und melde dich noch einmal ab.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Dieses Gerät behält nichts von deinem Konto.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>Beim Anmeldedienst gilt die Anmeldung, bis sie abläuft.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Um die Anmeldung auch beim Dienst zu beenden, öffne
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Der Anmeldedienst war nicht zu erreichen; dort gilt die Anmeldung, bis sie abläuft.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Der Anmeldedienst war nicht zu erreichen; um die Anmeldung dort zu beenden, öffne
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Du kannst dich jederzeit wieder anmelden.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Alles wird vorbereitet.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Melde dich ab, wenn du gehst.
Berührt %Ln Min. lang niemand diesen Bildschirm, geschieht das von selbst.</numerusform>
            <numerusform>Melde dich ab, wenn du gehst.
Berührt %Ln Min. lang niemand diesen Bildschirm, geschieht das von selbst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Melde dich ab, wenn du gehst.
Berührt %Ln s lang niemand diesen Bildschirm, geschieht das von selbst.</numerusform>
            <numerusform>Melde dich ab, wenn du gehst.
Berührt %Ln s lang niemand diesen Bildschirm, geschieht das von selbst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>Dieses Gerät ist angemeldet, aber sein Speicher ist voll oder schreibgeschützt.
Schaff Platz und versuch es erneut, sonst wirst du nach einem Neustart wieder gefragt.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>Der Name des Kontos lässt sich hier nicht zeigen: Diesem Gerät fehlen seine Buchstaben.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Wer soll entfernt werden?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Wer schaut?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Meldet hier ab. Erneut hinzufügen geht jederzeit.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>Der Schlüsselbund ist gesperrt, darum können die bisher Angemeldeten nicht gezeigt werden. Entsperre ihn und versuche es erneut, oder mach ohne ihn weiter.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>Der Schlüsselbund funktioniert nicht, darum können die bisher Angemeldeten nicht gezeigt werden, und wer hinzukommt, wird nach einem Neustart wieder gefragt.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Jemanden entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Wo möchtest du dich anmelden?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>QR-Code der Adresse %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln von %L1 Tasten gefunden</numerusform>
            <numerusform>%Ln von %L1 Tasten gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>großes %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>der Buchstabe %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Dieser Code läuft bald ab</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Der Schlüsselbund wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Schon angemeldet? Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Wartet auf deine Zustimmung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>noch %Ln Min.</numerusform>
            <numerusform>noch %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>noch %Ln Std.</numerusform>
            <numerusform>noch %Ln Std.</numerusform>
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
        <translation>Noch da?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Abmeldung in %Ln s. Drücke irgendeine Taste oder berühre den Bildschirm, um weiterzumachen.</numerusform>
            <numerusform>Abmeldung in %Ln s. Drücke irgendeine Taste oder berühre den Bildschirm, um weiterzumachen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Gleich wirst du abgemeldet. Drücke irgendeine Taste oder berühre den Bildschirm, um weiterzumachen.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Ich bin noch da</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Jetzt abmelden</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Abmeldung in %Ln s. Danach kannst du dich neu anmelden.</numerusform>
            <numerusform>Abmeldung in %Ln s. Danach kannst du dich neu anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Gleich wirst du abgemeldet. Danach kannst du dich neu anmelden.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Dieser Besuch geht zu Ende</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Melde dich mit deinem eigenen Handy an: Dein Passwort bleibt dort.
Wenn du gehst, bleibt hier nichts von dir zurück.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
</TS>
