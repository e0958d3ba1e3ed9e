<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>N’approuvez qu’un code que vous voyez sur un écran devant vous.
L’assistance ne le demande jamais.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>La connexion à ce serveur n’est pas protégée. Utilisez-la uniquement chez vous.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>N’approuvez qu’un code devant vous.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Non protégée. Uniquement chez vous.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Ouvrez cette adresse sur votre téléphone&#xa0;:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Scannez l’image avec votre téléphone, ou ouvrez&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Scannez l’image avec votre téléphone,&lt;br&gt;ou ouvrez %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Connectez-vous par téléphone</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Vérifiez que votre téléphone affiche ce code</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Saisissez-y ce code</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Approuvez. Cet écran fait le reste.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Scannez l’image, ou ouvrez&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>Le code ne peut pas s’afficher ici, car ses lettres manquent à cet appareil.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>L’image le contient.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Vérifiez que ce code s’y affiche</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>La connexion n’est pas encore configurée</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>Le service de connexion est introuvable</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Le service de connexion est injoignable</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>Le service de connexion ne répond pas</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>Le service de connexion est surchargé</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>La connexion n’est pas sécurisée</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>La date et l’heure sont fausses</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Ce réseau demande sa propre connexion</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>Le réseau mène ailleurs</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Autre chose a répondu</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>On ne sait pas qui s’est connecté</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>La réponse n’a pas de sens</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Arrêté par précaution</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Un autre service a répondu</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Pas de connexion par téléphone ici</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Cette appli n’y est pas connue</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Cette appli en demande trop</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Ce code n’est plus valable</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>Le service de connexion a refusé</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Cet appareil ne sait pas encore où se connecter.
La personne qui l’a installé doit indiquer un service de connexion.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Son adresse est inconnue de ce réseau.
Vérifiez que cet appareil est connecté à Internet.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Aucun chemin n’y mène pour le moment.
Vérifiez le câble réseau ou le Wi-Fi de cet appareil.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>La connexion est peut-être lente en ce moment.
Patientez un peu, ou vérifiez le réseau de cet appareil.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Beaucoup de monde se connecte peut-être, ou il est en maintenance.
Attendez quelques minutes&#xa0;; cet écran continue tout seul.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Le certificat du service de connexion n’est pas fiable&#xa0;: rien n’a été envoyé.
Si cela se reproduit, prévenez ceux qui le gèrent.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Avec une date fausse, aucune connexion sécurisée n’est possible.
Réglez la date et l’heure de cet appareil&#xa0;; ensuite, cet écran continue tout seul.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Une page du réseau est arrivée à la place du service de connexion.
À l’hôtel ou au café, connectez-vous d’abord au réseau lui-même.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Ce qui est arrivé ne vient pas du service de connexion.
Vérifiez le réseau, ou l’adresse donnée à cet appareil.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>La preuve de votre identité n’est pas destinée à cette appli, ou n’est pas authentique.
Réessayez&#xa0;; si cela se reproduit, prévenez ceux qui gèrent le service.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>Le service de connexion a envoyé quelque chose d’inutilisable.
Si cela se reproduit, prévenez ceux qui le gèrent.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>Le service de connexion a envoyé un code ou une adresse qui pourrait vous tromper.
Ne vous y connectez pas pour l’instant, et prévenez ceux qui le gèrent.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Il ne porte pas le nom qui a été donné à cet appareil&#xa0;: rien n’a été envoyé.
La personne qui l’a installé doit vérifier l’adresse.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>Le service de connexion ne le propose pas à cette appli.
La personne qui a installé cet appareil doit activer le «&#xa0;device flow&#xa0;».</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>Le service de connexion n’accepte pas cette appli.
La personne qui a installé cet appareil doit vérifier l’ID client.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>Le service de connexion n’autorise pas ce que cette appli veut savoir.
La personne qui a installé cet appareil doit vérifier les «&#xa0;scopes&#xa0;».</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Il a déjà servi, ou le service de connexion l’a oublié.
Un nouveau est vite fait.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>La raison est indiquée ci-dessous.
Si cela se reproduit, prévenez ceux qui gèrent le service.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Pas de réponse. Nouvel essai…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>Le service est surchargé. Nouvel essai…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>La connexion n’est pas sécurisée. Nouvel essai…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>La date et l’heure de cet appareil sont fausses</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Ce réseau demande d’abord sa propre connexion</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Autre chose répond. Nouvel essai…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Pas de connexion. Nouvel essai…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Impossible de vérifier qui se connecte</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>La preuve fournie par le service de connexion n’a pas pu être vérifiée&#xa0;: personne n’a été connecté.
Réessayez plus tard&#xa0;; si cela se reproduit, prévenez ceux qui gèrent le service.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>La clé de cet appareil ne fonctionne pas</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Cet appareil s’identifie avec une clé, et cela a échoué.
Éteignez-le et rallumez-le&#xa0;; si cela se reproduit, prévenez la personne qui l’a installé.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Le proxy du réseau est injoignable</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>Le proxy du réseau ne laisse rien passer</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>Le chemin vers le service de connexion passe par un proxy qui ne répond pas.
Vérifiez le réseau&#xa0;; si cela n’aide pas, prévenez la personne qui a installé cet appareil.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Il demande un mot de passe, ou n’autorise pas le service de connexion.
La personne qui a installé cet appareil doit vérifier le proxy.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>Le proxy ne répond pas. Nouvel essai…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>Le proxy ne laisse rien passer. Nouvel essai…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>Ce réseau demande un accès</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Comment ça marche&#xa0;?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Scannez le code QR avec l’appareil photo de votre téléphone, vérifiez qu’il affiche le même code que cet écran, et approuvez. Quelques secondes plus tard, cet écran continue tout seul.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Scannez le code QR avec l’appareil photo de votre téléphone, saisissez le code affiché sur cet écran, et approuvez. Quelques secondes plus tard, cet écran continue tout seul.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Pas de téléphone, ou pas d’appareil photo&#xa0;?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Ouvrez %1 dans le navigateur d’un téléphone, d’une tablette ou d’un ordinateur, et saisissez le code %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>Est-ce sûr&#xa0;?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>N’importe quel téléphone, tablette ou ordinateur convient&#xa0;: ouvrez dans son navigateur l’adresse indiquée à l’étape 1, et saisissez le code.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Vous préférez écouter&#xa0;?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Appuyez sur Lecture sur la télécommande, et cet écran se lit à voix haute. Appuyez encore une fois pour l’arrêter.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Ce qui est gardé de la connexion ne fonctionne qu’avec la puce de sécurité de cet appareil.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Vous vous connectez sur votre propre téléphone&#xa0;; cet appareil ne voit jamais votre mot de passe. N’approuvez qu’un code que vous voyez sur un écran devant vous. Personne de l’assistance ne vous le demandera jamais.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Appuyez sur chaque touche de votre télécommande</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Elle s’allume sur l’image, et ce qu’elle envoie s’affiche ici.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Cette touche ne veut encore rien dire ici. Pour lui donner un sens, mettez cette ligne dans le fichier keys.json, avec un autre mot que «&#xa0;ok&#xa0;» s’il s’agit d’une autre touche&#xa0;:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Cette touche est comprise. Pour lui donner un autre sens, mettez cette ligne dans le fichier keys.json, avec un autre mot à la fin&#xa0;:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Numéro dans Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Code de touche</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Mot dans keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Maintenez pour quitter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Ou maintenez Retour deux secondes.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Nom non affichable</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Quelqu’un a choisi «&#xa0;Refuser&#xa0;»</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Appuyez sur OK pour un nouveau code</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Le code a expiré</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>La connexion est encore enregistrée ici</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Vous êtes déconnecté</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Approuvé. Un instant…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Déconnexion…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Vous êtes connecté</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Bienvenue, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Demande d’un code…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>Le téléphone qui a ouvert ce code a refusé&#xa0;: rien n’a été connecté.
Si c’était une erreur, demandez un nouveau code et réessayez.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>Le dernier a expiré, et rien n’a été connecté.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Personne n’a approuvé à temps, et rien n’a été connecté.
Demandez un nouveau code quand vous aurez votre téléphone.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Vous avez arrêté la connexion, et rien n’a changé.
Vous pouvez recommencer quand vous voulez.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Enregistrement de votre connexion sur cet appareil.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Le service de connexion est informé que cet appareil a terminé.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Suppression de la connexion de cet appareil.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Recherche de votre connexion sur cet appareil.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Demande en cours auprès du service de connexion.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Cet appareil est connecté, et le reste jusqu’à ce que vous vous déconnectiez.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>Cet appareil est connecté, mais son trousseau de clés est verrouillé.
Déverrouillez-le et réessayez, ou il vous redemandera après un redémarrage.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>Cet appareil est connecté.
Il ne peut l’enregistrer nulle part et redemandera après un redémarrage.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>Le service de connexion a mis fin à cette connexion.
Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Cette connexion a expiré.
Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>Le trousseau de clés de cet appareil ne l’a pas effacée.
Déverrouillez-le, redémarrez cette appli et déconnectez-vous encore une fois.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Cet appareil ne garde rien de votre compte.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>Le service garde la connexion jusqu’à son expiration.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Pour mettre aussi fin à la connexion auprès du service, ouvrez
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Le service n’a pas pu être joint&#xa0;; il garde la connexion jusqu’à son expiration.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Le service n’a pas pu être joint&#xa0;; pour y mettre fin à la connexion, ouvrez
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Vous pouvez vous reconnecter quand vous voulez.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Tout se prépare.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Déconnectez-vous en partant.
Si personne ne touche cet écran pendant %Ln min, cela se fait tout seul.</numerusform>
            <numerusform>Déconnectez-vous en partant.
Si personne ne touche cet écran pendant %Ln min, cela se fait tout seul.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Déconnectez-vous en partant.
Si personne ne touche cet écran pendant %Ln s, cela se fait tout seul.</numerusform>
            <numerusform>Déconnectez-vous en partant.
Si personne ne touche cet écran pendant %Ln s, cela se fait tout seul.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>Cet appareil est connecté, mais son disque est plein ou en lecture seule.
Libérez de l’espace et réessayez, ou il vous redemandera après un redémarrage.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>Le nom du compte ne peut pas s’afficher ici, car ses lettres manquent à cet appareil.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Qui faut-il retirer&#xa0;?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Qui regarde&#xa0;?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Déconnecte ici. Il est possible d’ajouter à nouveau à tout moment.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>Le trousseau est verrouillé&#xa0;: les personnes déjà connectées ne peuvent pas être affichées. Déverrouillez-le et réessayez, ou continuez sans lui.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>Le trousseau ne fonctionne pas&#xa0;: les personnes déjà connectées ne peuvent pas être affichées, et celles ajoutées devront se reconnecter après un redémarrage.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Retirer quelqu’un</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Où voulez-vous vous connecter&#xa0;?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>Code QR de l’adresse %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln touche trouvée sur %L1</numerusform>
            <numerusform>%Ln touches trouvées sur %L1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>%1 majuscule</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>la lettre %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>tiret</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espace</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Nouvel essai…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Ce code expire bientôt</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Déjà connecté&#xa0;? Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>En attente de votre accord</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>encore %Ln s</numerusform>
            <numerusform>encore %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>encore %Ln min</numerusform>
            <numerusform>encore %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>encore %Ln h</numerusform>
            <numerusform>encore %Ln h</numerusform>
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
        <translation>Toujours là&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Déconnexion dans %Ln s. Appuyez sur une touche ou touchez l’écran pour continuer.</numerusform>
            <numerusform>Déconnexion dans %Ln s. Appuyez sur une touche ou touchez l’écran pour continuer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Déconnexion imminente. Appuyez sur une touche ou touchez l’écran pour continuer.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Je suis encore là</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Se déconnecter</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Déconnexion dans %Ln s. Vous pourrez ensuite vous reconnecter.</numerusform>
            <numerusform>Déconnexion dans %Ln s. Vous pourrez ensuite vous reconnecter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Déconnexion imminente. Vous pourrez ensuite vous reconnecter.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Cette visite se termine</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Code&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Connectez-vous avec votre propre téléphone&#xa0;: votre mot de passe y reste.
Quand vous partez, rien de vous ne reste ici.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
</TS>
