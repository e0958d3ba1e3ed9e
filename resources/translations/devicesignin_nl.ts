<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Keur alleen een code goed die je op een scherm voor je ziet.
De helpdesk vraagt er nooit om.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>De verbinding met deze server is niet beveiligd. Gebruik die alleen thuis.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Keur alleen een code goed die je ziet.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Niet beveiligd. Alleen voor thuis.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Open dit adres op je telefoon:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Scan de afbeelding met je telefoon, of open&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Scan de afbeelding met de camera van je telefoon,&lt;br&gt;of open %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Log in met je telefoon</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Kijk of je telefoon deze code toont</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Voer daar deze code in</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Keur goed. Dit scherm doet de rest.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Scan met je telefoon, of open&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>De code is hier niet te tonen: dit apparaat heeft de letters ervan niet.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>De afbeelding bevat hem.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Kijk of hij deze code toont</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>Inloggen is nog niet ingesteld</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>De inlogdienst is niet te vinden</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>De inlogdienst is niet bereikbaar</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>De inlogdienst antwoordt niet</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>De inlogdienst is overbelast</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>De verbinding is niet veilig</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>Datum en tijd kloppen niet</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Dit netwerk wil dat je er eerst inlogt</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>Het netwerk leidt ergens anders heen</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Iets anders gaf antwoord</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Het is niet duidelijk wie er inlogde</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Het antwoord is onbegrijpelijk</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Gestopt voor de zekerheid</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Een andere dienst gaf antwoord</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Hier kun je niet met je telefoon inloggen</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Deze app is daar niet bekend</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Deze app vraagt te veel</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Deze code werkt niet meer</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>De inlogdienst zei nee</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Dit apparaat weet nog niet waar het moet inloggen.
Wie het heeft ingesteld, moet een inlogdienst opgeven.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Dit netwerk kent het adres ervan niet.
Kijk of dit apparaat met internet verbonden is.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Er is op dit moment geen weg naartoe.
Controleer de netwerkkabel of de wifi van dit apparaat.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>Misschien is de verbinding nu traag.
Wacht even, of controleer het netwerk van dit apparaat.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Misschien loggen er veel mensen in, of wordt er onderhoud gedaan.
Wacht een paar minuten; dit scherm gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Het certificaat van de inlogdienst is niet te vertrouwen, dus is er niets verstuurd.
Gebeurt dit weer, vertel het dan aan de beheerders.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Met een verkeerde datum is geen veilige verbinding mogelijk.
Stel de datum en tijd van dit apparaat in; dan gaat dit scherm vanzelf verder.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Er kwam een pagina van het netwerk in plaats van de inlogdienst.
Log in een hotel of café eerst in op het netwerk zelf.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Wat er kwam, is niet van de inlogdienst.
Controleer het netwerk, of het adres dat dit apparaat heeft gekregen.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>Het bewijs wie er inlogde, is niet voor deze app bedoeld of is niet echt.
Probeer het opnieuw; gebeurt het weer, vertel het dan aan de beheerders van de dienst.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>De inlogdienst stuurde iets onbruikbaars.
Gebeurt dit weer, vertel het dan aan de beheerders.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>De inlogdienst stuurde een code of adres dat je kan misleiden.
Log daar voorlopig niet in en vertel het aan de beheerders.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Hij heet anders dan aan dit apparaat is opgegeven, dus is er niets verstuurd.
Wie het heeft ingesteld, moet het adres nakijken.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>De inlogdienst biedt dit niet aan voor deze app.
Wie dit apparaat heeft ingesteld, moet de ‘device flow’ aanzetten.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>De inlogdienst laat deze app niet toe.
Wie dit apparaat heeft ingesteld, moet de client-ID nakijken.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>De inlogdienst staat niet toe wat deze app wil weten.
Wie dit apparaat heeft ingesteld, moet de ‘scopes’ nakijken.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Hij is al gebruikt, of de inlogdienst is hem vergeten.
Een nieuwe is zo gemaakt.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>De reden staat hieronder.
Gebeurt dit weer, vertel het dan aan de beheerders van de dienst.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Geen antwoord. Nieuwe poging…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>De dienst is overbelast. Nieuwe poging…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>De verbinding is niet veilig. Nieuwe poging…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>Datum en tijd van dit apparaat kloppen niet</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Dit netwerk wil dat je er eerst inlogt</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Iets anders geeft antwoord. Nieuwe poging…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Geen verbinding. Nieuwe poging…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Niet te controleren wie er inlogt</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>Het bewijs van de inlogdienst is niet te controleren, dus is er niemand ingelogd.
Probeer het later opnieuw; gebeurt het weer, vertel het dan aan de beheerders van de dienst.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>De sleutel van dit apparaat werkt niet</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Dit apparaat bewijst met een sleutel wie het is, en dat is mislukt.
Zet het uit en weer aan; gebeurt het nog een keer, vertel het dan wie het heeft ingesteld.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>De proxy van het netwerk is niet bereikbaar</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>De proxy van het netwerk laat niets door</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>De weg naar de inlogdienst loopt via een proxy die niet antwoordt.
Controleer het netwerk. Helpt dat niet, zeg het dan tegen wie dit apparaat heeft ingesteld.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Hij wil een wachtwoord, of staat de inlogdienst niet toe.
Wie dit apparaat heeft ingesteld, moet de proxy nakijken.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>De proxy antwoordt niet. Nieuwe poging…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>De proxy laat niets door. Nieuwe poging…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>Dit netwerk wil een login</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Hoe werkt het?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Scan de QR-code met de camera van je telefoon, kijk of die dezelfde code toont als dit scherm, en keur goed. Een paar seconden later gaat dit scherm vanzelf verder.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Scan de QR-code met de camera van je telefoon, voer de code in die op dit scherm staat, en keur goed. Een paar seconden later gaat dit scherm vanzelf verder.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Geen telefoon, of geen camera?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Open %1 in de browser van een telefoon, tablet of computer en voer de code %2 in</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>Is dit veilig?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Elke telefoon, tablet of computer is goed: open in de browser het adres dat in stap 1 staat en voer de code in.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Liever luisteren?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Druk op Afspelen op de afstandsbediening en dit scherm leest zichzelf voor. Druk nog eens op Afspelen om het te stoppen.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Wat van de aanmelding bewaard blijft, werkt alleen met de beveiligingschip in dit apparaat.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Je logt in op je eigen telefoon; dit apparaat ziet je wachtwoord nooit. Keur alleen een code goed die je op een scherm voor je ziet. Niemand van de helpdesk zal je er ooit om vragen.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
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
        <translation>Terug</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Geel</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Druk op elke toets van je afstandsbediening</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Hij licht op in de afbeelding, en hier staat wat hij verstuurt.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Deze toets betekent hier nog niets. Geef hem een betekenis door deze regel in het bestand keys.json te zetten, met een ander woord dan ‘ok’ als het een andere toets moet zijn:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Deze toets wordt begrepen. Moet hij iets anders betekenen, zet dan deze regel in het bestand keys.json, met een ander woord aan het eind:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
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
        <translation>Woord in keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Blijf vasthouden om te stoppen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Of houd Terug twee seconden vast.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Naam niet te tonen</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Iemand koos ‘Weigeren’</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Druk op OK voor een nieuwe code</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>De code is verlopen</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Niet ingelogd</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>De aanmelding staat hier nog</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Je bent uitgelogd</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Goedgekeurd. Een moment…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Bezig met uitloggen…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een moment…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Je bent ingelogd</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Welkom, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Code wordt opgehaald…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>De telefoon die deze code opende, zei nee, dus is er niemand ingelogd.
Was dat een vergissing? Vraag een nieuwe code en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>De vorige is verlopen, en er is niemand ingelogd.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Niemand keurde op tijd goed, en er is niemand ingelogd.
Vraag een nieuwe code als je je telefoon bij de hand hebt.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Je hebt het inloggen gestopt; er is niets veranderd.
Je kunt altijd opnieuw beginnen.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Je aanmelding wordt op dit apparaat bewaard.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>De inlogdienst hoort dat dit apparaat klaar is.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>De aanmelding wordt van dit apparaat verwijderd.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Op dit apparaat wordt naar je aanmelding gezocht.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>De inlogdienst wordt erom gevraagd.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Dit apparaat is ingelogd en blijft dat tot je uitlogt.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>Dit apparaat is ingelogd, maar de sleutelbos is vergrendeld.
Ontgrendel die en probeer het opnieuw, anders vraagt het na een herstart weer.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>Dit apparaat is ingelogd.
Het kan dat nergens bewaren, dus vraagt het na een herstart opnieuw.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>De inlogdienst heeft deze aanmelding beëindigd.
Log opnieuw in om verder te gaan.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Deze aanmelding is verlopen.
Log opnieuw in om verder te gaan.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>De sleutelbos van dit apparaat liet haar niet los.
Ontgrendel de sleutelbos, start deze app opnieuw en log nog eens uit.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Dit apparaat bewaart niets van je account.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>De inlogdienst houdt de aanmelding aan tot die verloopt.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Open om de aanmelding ook bij de dienst te beëindigen
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>De inlogdienst was niet bereikbaar; die houdt de aanmelding aan tot die verloopt.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>De inlogdienst was niet bereikbaar; open om de aanmelding daar te beëindigen
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Je kunt altijd weer inloggen.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Alles wordt klaargezet.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Log uit als je weggaat.
Raakt %Ln min lang niemand dit scherm aan, dan gebeurt dat vanzelf.</numerusform>
            <numerusform>Log uit als je weggaat.
Raakt %Ln min lang niemand dit scherm aan, dan gebeurt dat vanzelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Log uit als je weggaat.
Raakt %Ln s lang niemand dit scherm aan, dan gebeurt dat vanzelf.</numerusform>
            <numerusform>Log uit als je weggaat.
Raakt %Ln s lang niemand dit scherm aan, dan gebeurt dat vanzelf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nieuwe code</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inloggen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Uitloggen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>Dit apparaat is ingelogd, maar de schijf is vol of alleen-lezen.
Maak ruimte en probeer het opnieuw, anders vraagt het na een herstart weer.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>De naam van het account is hier niet te tonen: dit apparaat heeft de letters ervan niet.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Iemand</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Wie moet worden verwijderd?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Wie kijkt er?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Meldt hier af. Opnieuw toevoegen kan altijd.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>De sleutelbos is vergrendeld, dus wie al is ingelogd kan niet worden getoond. Ontgrendel hem en probeer opnieuw, of ga zonder verder.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>De sleutelbos werkt niet, dus wie al is ingelogd kan niet worden getoond, en wie wordt toegevoegd moet na een herstart opnieuw inloggen.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Iemand verwijderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Waar wil je inloggen?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>QR-code van het adres %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln van %L1 toetsen gevonden</numerusform>
            <numerusform>%Ln van %L1 toetsen gevonden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>hoofdletter %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>nul</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>de letter %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>streepje</translation>
    </message>
    <message>
        <source>space</source>
        <translation>spatie</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Nieuwe poging…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Deze code verloopt bijna</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Sleutelbos wordt geraadpleegd…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Eerder ingelogd? De sleutelbos is vergrendeld</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Wacht op je goedkeuring</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>nog %Ln s</numerusform>
            <numerusform>nog %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>nog %Ln min</numerusform>
            <numerusform>nog %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>nog %Ln u</numerusform>
            <numerusform>nog %Ln u</numerusform>
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
        <translation>Ben je er nog?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Uitloggen over %Ln s. Druk op een toets of raak het scherm aan om door te gaan.</numerusform>
            <numerusform>Uitloggen over %Ln s. Druk op een toets of raak het scherm aan om door te gaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Je wordt zo uitgelogd. Druk op een toets of raak het scherm aan om door te gaan.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Ik ben er nog</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Nu uitloggen</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Uitloggen over %Ln s. Daarna kun je opnieuw inloggen.</numerusform>
            <numerusform>Uitloggen over %Ln s. Daarna kun je opnieuw inloggen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Je wordt zo uitgelogd. Daarna kun je opnieuw inloggen.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Dit bezoek loopt af</translation>
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
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Log in met je eigen telefoon: je wachtwoord blijft daar.
Als je weggaat, blijft hier niets van je achter.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inloggen</translation>
    </message>
</context>
</TS>
