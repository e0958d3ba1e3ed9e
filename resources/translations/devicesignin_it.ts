<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Approva solo un codice che vedi su uno schermo davanti a te.
L’assistenza non te lo chiede mai.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>La connessione a questo server non è protetta. Usala solo a casa.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Approva solo un codice davanti a te.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Non protetta. Usala solo a casa.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Apri questo indirizzo sul telefono:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Inquadra l’immagine con il telefono, oppure apri&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Inquadra l’immagine con il telefono,&lt;br&gt;oppure apri %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Accedi con il telefono</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Controlla che il telefono mostri questo codice</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Inserisci lì questo codice</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Approva. Al resto pensa questo schermo.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Inquadra col telefono o apri&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>Il codice non si può mostrare qui: a questo dispositivo mancano le sue lettere.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>L’immagine lo contiene.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Deve apparire questo codice</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>L’accesso non è ancora configurato</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>Il servizio di accesso non si trova</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Il servizio di accesso non è raggiungibile</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>Il servizio di accesso non risponde</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>Il servizio di accesso è sovraccarico</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>La connessione non è sicura</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>Data e ora sono sbagliate</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Questa rete richiede un suo accesso</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>La rete porta altrove</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Ha risposto qualcos’altro</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Non è chiaro chi ha effettuato l’accesso</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>La risposta non ha senso</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Interrotto per sicurezza</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Ha risposto un altro servizio</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Qui non si accede con il telefono</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Questa app lì non è conosciuta</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Questa app chiede troppo</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Questo codice non vale più</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>Il servizio di accesso ha detto no</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Questo dispositivo non sa ancora dove accedere.
Chi lo ha configurato deve indicare un servizio di accesso.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Questa rete non conosce il suo indirizzo.
Controlla che questo dispositivo sia collegato a Internet.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Al momento non c’è modo di raggiungerlo.
Controlla il cavo di rete o il Wi-Fi di questo dispositivo.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>La connessione potrebbe essere lenta.
Aspetta un momento, o controlla la rete di questo dispositivo.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Forse stanno accedendo in molti, o è in manutenzione.
Aspetta qualche minuto; questo schermo va avanti da solo.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Il certificato del servizio di accesso non è affidabile, quindi non è stato inviato nulla.
Se succede di nuovo, avvisa chi lo gestisce.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Con la data sbagliata non è possibile una connessione sicura.
Imposta data e ora di questo dispositivo; poi questo schermo va avanti da solo.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>È arrivata una pagina della rete al posto del servizio di accesso.
In hotel o al bar, accedi prima alla rete stessa.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Ciò che è arrivato non viene dal servizio di accesso.
Controlla la rete, o l’indirizzo dato a questo dispositivo.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>La prova di chi ha effettuato l’accesso non è per questa app, o non è autentica.
Riprova; se succede di nuovo, avvisa chi gestisce il servizio.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>Il servizio di accesso ha inviato qualcosa di inutilizzabile.
Se succede di nuovo, avvisa chi lo gestisce.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>Il servizio di accesso ha inviato un codice o un indirizzo che potrebbe ingannarti.
Per ora non accedere lì, e avvisa chi lo gestisce.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Non ha il nome che è stato dato a questo dispositivo, quindi non è stato inviato nulla.
Chi lo ha configurato deve controllare l’indirizzo.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>Il servizio di accesso non lo offre a questa app.
Chi ha configurato questo dispositivo deve attivare il “device flow”.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>Il servizio di accesso non ammette questa app.
Chi ha configurato questo dispositivo deve controllare l’ID client.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>Il servizio di accesso non permette ciò che questa app vuole sapere.
Chi ha configurato questo dispositivo deve controllare gli “scope”.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>È già stato usato, o il servizio di accesso lo ha dimenticato.
Uno nuovo si fa in un attimo.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>Il motivo è qui sotto.
Se succede di nuovo, avvisa chi gestisce il servizio.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Nessuna risposta. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>Il servizio è sovraccarico. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>La connessione non è sicura. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>Data e ora di questo dispositivo sono sbagliate</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Questa rete richiede prima un suo accesso</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Risponde qualcos’altro. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Nessuna connessione. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Impossibile verificare chi accede</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>La prova del servizio di accesso non si può verificare, quindi nessun accesso è stato effettuato.
Riprova più tardi; se succede di nuovo, avvisa chi gestisce il servizio.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>La chiave di questo dispositivo non funziona</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Questo dispositivo si identifica con una chiave, e non ci è riuscito.
Spegnilo e riaccendilo; se succede di nuovo, avvisa chi l’ha configurato.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Il proxy della rete non è raggiungibile</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>Il proxy della rete non lascia passare nulla</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>La via verso il servizio di accesso passa da un proxy che non risponde.
Controlla la rete; se non basta, avvisa chi ha configurato questo dispositivo.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Chiede una password, o non permette il servizio di accesso.
Chi ha configurato questo dispositivo deve controllare il proxy.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>Il proxy non risponde. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>Il proxy non lascia passare nulla. Nuovo tentativo…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>La rete chiede un accesso</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Come funziona?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Inquadra il codice QR con la fotocamera del telefono, controlla che mostri lo stesso codice di questo schermo e approva. Dopo pochi secondi questo schermo va avanti da solo.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Inquadra il codice QR con la fotocamera del telefono, inserisci il codice scritto su questo schermo e approva. Dopo pochi secondi questo schermo va avanti da solo.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Niente telefono, o niente fotocamera?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Apri %1 nel browser di un qualsiasi telefono, tablet o computer e inserisci il codice %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>È sicuro?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Va bene qualsiasi telefono, tablet o computer: apri nel browser l’indirizzo scritto al punto 1 e inserisci il codice.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Preferisci ascoltare?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Premi Play sul telecomando e questa schermata si legge da sola ad alta voce. Premi di nuovo Play per fermarla.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Ciò che resta dell’accesso funziona solo con il chip di sicurezza di questo dispositivo.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>L’accesso avviene sul tuo telefono; questo dispositivo non vede mai la tua password. Approva solo un codice che vedi su uno schermo davanti a te. Nessuno dell’assistenza te lo chiederà mai.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Giù</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistra</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destra</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
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
        <translation>Play</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Giallo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Ancora niente</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Premi ogni tasto del telecomando</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Si illumina nell’immagine, e qui compare ciò che invia.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Qui questo tasto non significa ancora nulla. Per dargli un significato, metti questa riga nel file keys.json, con un’altra parola al posto di “ok” se deve essere un altro tasto:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Questo tasto è riconosciuto. Perché significhi altro, metti questa riga nel file keys.json, con un’altra parola alla fine:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Numero in Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Codice del tasto</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Parola in keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Tieni premuto per uscire…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Oppure tieni premuto Indietro per due secondi.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Nome non visibile</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Qualcuno ha scelto “Rifiuta”</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Premi OK per un nuovo codice</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Il codice è scaduto</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Accesso non effettuato</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>L’accesso è ancora salvato qui</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Sei uscito</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Approvato. Un momento…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Uscita in corso…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Accesso effettuato</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Ciao, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Richiesta di un codice…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>Il telefono che ha aperto questo codice ha detto no: nessun accesso.
Se è stato un errore, chiedi un nuovo codice e riprova.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>L’ultimo è scaduto, e l’accesso non è avvenuto.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Nessuno lo ha approvato in tempo, e l’accesso non è avvenuto.
Chiedi un nuovo codice quando hai il telefono a portata di mano.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Hai interrotto l’accesso, e nulla è cambiato.
Puoi ricominciare quando vuoi.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Salvataggio dell’accesso su questo dispositivo.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Il servizio di accesso viene avvisato che questo dispositivo ha finito.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Rimozione dell’accesso da questo dispositivo.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Ricerca del tuo accesso su questo dispositivo.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Richiesta al servizio di accesso in corso.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Questo dispositivo ha effettuato l’accesso, e resta così finché non esci.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>L’accesso è avvenuto, ma il portachiavi di questo dispositivo è bloccato.
Sbloccalo e riprova, o ti verrà chiesto di nuovo dopo un riavvio.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>L’accesso è avvenuto.
Questo dispositivo non ha dove salvarlo, quindi lo chiederà di nuovo dopo un riavvio.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>Il servizio di accesso ha chiuso questo accesso.
Accedi di nuovo per continuare.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Questo accesso è scaduto.
Accedi di nuovo per continuare.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>Il portachiavi di questo dispositivo non lo ha rimosso.
Sbloccalo, riavvia questa app ed esci ancora una volta.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Questo dispositivo non conserva nulla del tuo account.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>Il servizio mantiene l’accesso fino alla scadenza.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Per chiudere l’accesso anche presso il servizio, apri
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Il servizio non è stato raggiunto; mantiene l’accesso fino alla scadenza.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Il servizio non è stato raggiunto; per chiudere lì l’accesso, apri
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Puoi accedere di nuovo quando vuoi.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Prepariamo tutto.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Esci dall’account quando te ne vai.
Se nessuno tocca questo schermo per %Ln min, succede da sé.</numerusform>
            <numerusform>Esci dall’account quando te ne vai.
Se nessuno tocca questo schermo per %Ln min, succede da sé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Esci dall’account quando te ne vai.
Se nessuno tocca questo schermo per %Ln s, succede da sé.</numerusform>
            <numerusform>Esci dall’account quando te ne vai.
Se nessuno tocca questo schermo per %Ln s, succede da sé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nuovo codice</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>L’accesso è avvenuto, ma il disco di questo dispositivo è pieno o in sola lettura.
Libera spazio e riprova, o ti verrà chiesto di nuovo dopo un riavvio.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>Il nome dell’account non si può mostrare qui: a questo dispositivo mancano le sue lettere.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Aggiungi qualcuno</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Chi vuoi rimuovere?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Rimuovere %1?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Chi guarda?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Esce da qui. Si può aggiungere di nuovo in qualsiasi momento.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>Il portachiavi è bloccato, quindi chi ha già effettuato l’accesso non può essere mostrato. Sbloccalo e riprova, oppure continua senza.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>Il portachiavi non funziona, quindi chi ha già effettuato l’accesso non può essere mostrato, e a chi viene aggiunto sarà richiesto di nuovo dopo un riavvio.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Rimuovi qualcuno</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Dove vuoi accedere?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>Codice QR dell’indirizzo %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln tasto trovato su %L1</numerusform>
            <numerusform>%Ln tasti trovati su %L1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>%1 maiuscola</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>la lettera %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>trattino</translation>
    </message>
    <message>
        <source>space</source>
        <translation>spazio</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Nuovo tentativo…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Questo codice sta per scadere</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultazione del portachiavi…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Hai già un accesso? Il portachiavi è bloccato</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>In attesa di approvazione</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>ancora %Ln s</numerusform>
            <numerusform>ancora %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>ancora %Ln min</numerusform>
            <numerusform>ancora %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>ancora %Ln h</numerusform>
            <numerusform>ancora %Ln h</numerusform>
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
        <translation>Ci sei ancora?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Uscita tra %Ln s. Premi un tasto qualsiasi o tocca lo schermo per continuare.</numerusform>
            <numerusform>Uscita tra %Ln s. Premi un tasto qualsiasi o tocca lo schermo per continuare.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Uscita tra poco. Premi un tasto qualsiasi o tocca lo schermo per continuare.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Sono ancora qui</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Esci ora</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Uscita tra %Ln s. Dopo puoi accedere di nuovo.</numerusform>
            <numerusform>Uscita tra %Ln s. Dopo puoi accedere di nuovo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Uscita tra poco. Dopo puoi accedere di nuovo.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Questa visita sta per finire</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Codice: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Ti diamo il benvenuto</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Accedi con il tuo telefono: la password resta lì.
Quando te ne vai, qui non resta nulla di tuo.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
</context>
</TS>
