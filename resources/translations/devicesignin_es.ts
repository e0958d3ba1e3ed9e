<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Aprueba solo un código que veas en una pantalla delante de ti.
Nadie de soporte te lo pedirá.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>La conexión con este servidor no está protegida. Úsala solo en casa.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Aprueba solo un código delante de ti.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Sin protección. Úsala solo en casa.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Abre esta dirección en tu teléfono:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Escanea la imagen con tu teléfono o abre&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Escanea la imagen con la cámara de tu teléfono&lt;br&gt;o abre %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Inicia sesión con tu teléfono</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Comprueba que tu teléfono muestra este código</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Escribe allí este código</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Aprueba. Esta pantalla hace el resto.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Escanea con tu teléfono o abre&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>El código no se puede mostrar aquí: a este dispositivo le faltan sus letras.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>La imagen lo contiene.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Comprueba que sale este código</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>El inicio de sesión aún no está configurado</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>No se encuentra el servicio de acceso</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>No se puede llegar al servicio de acceso</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>El servicio de acceso no responde</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>El servicio de acceso está saturado</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>La conexión no es segura</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>La fecha y la hora no son correctas</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Esta red pide su propio inicio de sesión</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>La red lleva a otro sitio</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Respondió otra cosa</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>No está claro quién inició sesión</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>La respuesta no tiene sentido</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Detenido por seguridad</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Respondió otro servicio</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Aquí no se puede entrar con el teléfono</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Allí no conocen esta aplicación</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Esta aplicación pide demasiado</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Este código ya no sirve</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>El servicio de acceso dijo que no</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Este dispositivo aún no sabe dónde iniciar sesión.
Quien lo configuró debe indicar un servicio de acceso.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Esta red no conoce su dirección.
Comprueba que este dispositivo está conectado a internet.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Ahora mismo no hay camino hasta él.
Revisa el cable de red o el wifi de este dispositivo.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>Puede que la conexión vaya lenta.
Espera un momento o revisa la red de este dispositivo.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Quizá haya mucha gente entrando o lo estén reparando.
Espera unos minutos; esta pantalla sigue sola.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>El certificado del servicio de acceso no es de confianza, así que no se envió nada.
Si vuelve a pasar, avisa a quienes lo gestionan.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Con la fecha equivocada no es posible una conexión segura.
Ajusta la fecha y la hora de este dispositivo; después, esta pantalla sigue sola.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Llegó una página de la red en lugar del servicio de acceso.
En un hotel o una cafetería, inicia sesión primero en la propia red.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Lo que llegó no es del servicio de acceso.
Revisa la red o la dirección que se le dio a este dispositivo.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>La prueba de quién inició sesión no es para esta aplicación o no es auténtica.
Inténtalo de nuevo; si vuelve a pasar, avisa a quienes gestionan el servicio.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>El servicio de acceso envió algo que no se puede usar.
Si vuelve a pasar, avisa a quienes lo gestionan.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>El servicio de acceso envió un código o una dirección que podría engañarte.
No inicies sesión allí por ahora y avisa a quienes lo gestionan.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>No se llama como se le dijo a este dispositivo, así que no se envió nada.
Quien lo configuró debe revisar la dirección.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>El servicio de acceso no lo ofrece a esta aplicación.
Quien configuró este dispositivo debe activar el «device flow».</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>El servicio de acceso no admite esta aplicación.
Quien configuró este dispositivo debe revisar el ID de cliente.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>El servicio de acceso no permite lo que esta aplicación quiere saber.
Quien configuró este dispositivo debe revisar los «scopes».</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Ya se usó, o el servicio de acceso lo ha olvidado.
Conseguir otro es cosa de un momento.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>Abajo está el motivo.
Si vuelve a pasar, avisa a quienes gestionan el servicio.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Sin respuesta. Reintentando…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>El servicio está saturado. Reintentando…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>La conexión no es segura. Reintentando…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>La fecha y la hora de este dispositivo no son correctas</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Esta red pide antes su propio inicio de sesión</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Responde otra cosa. Reintentando…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Sin conexión. Reintentando…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>No se puede comprobar quién inicia sesión</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>No se puede verificar la prueba del servicio de acceso, así que no se inició sesión.
Inténtalo más tarde; si vuelve a pasar, avisa a quienes gestionan el servicio.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>La clave de este dispositivo no funciona</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Este dispositivo se identifica con una clave, y eso ha fallado.
Apágalo y enciéndelo; si vuelve a ocurrir, avisa a quien lo configuró.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>No se puede llegar al proxy de la red</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>El proxy de la red no deja pasar nada</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>El camino al servicio de acceso pasa por un proxy que no responde.
Revisa la red; si eso no ayuda, avisa a quien configuró este dispositivo.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Pide una contraseña o no permite el servicio de acceso.
Quien configuró este dispositivo debe revisar el proxy.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>El proxy no responde. Reintentando…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>El proxy no deja pasar nada. Reintentando…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>La red pide iniciar sesión</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>¿Cómo funciona?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Escanea el código QR con la cámara de tu teléfono, comprueba que muestra el mismo código que esta pantalla y aprueba. Unos segundos después, esta pantalla sigue sola.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Escanea el código QR con la cámara de tu teléfono, escribe el código que está en esta pantalla y aprueba. Unos segundos después, esta pantalla sigue sola.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>¿No tienes teléfono o cámara?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Abre %1 en el navegador de cualquier teléfono, tableta u ordenador y escribe el código %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>¿Es seguro?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Sirve cualquier teléfono, tableta u ordenador: abre en su navegador la dirección que está en el paso 1 y escribe el código.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>¿Prefieres escuchar?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Pulsa Reproducir en el mando y esta pantalla se leerá en voz alta. Pulsa Reproducir otra vez para que pare.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Lo que se guarda de la sesión solo funciona con el chip de seguridad de este dispositivo.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Inicias sesión en tu propio teléfono; este dispositivo nunca ve tu contraseña. Aprueba solo un código que veas en una pantalla delante de ti. Nadie de soporte te lo pedirá nunca.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Pulsa cada tecla de tu mando</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Se ilumina en la imagen, y aquí aparece lo que envía.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Esta tecla aún no significa nada aquí. Para darle un significado, pon esta línea en el archivo keys.json, con otra palabra en lugar de «ok» si debe ser otra tecla:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Esta tecla se entiende. Para que signifique otra cosa, pon esta línea en el archivo keys.json, con otra palabra al final:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Número en Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Código de tecla</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Palabra en keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Mantén pulsado para salir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>O mantén pulsado Atrás dos segundos.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Nombre ilegible aquí</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Alguien pulsó «Rechazar»</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Pulsa OK para un nuevo código</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>El código ha caducado</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>La sesión sigue guardada aquí</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Has cerrado la sesión</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Aprobado. Un momento…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Cerrando sesión…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Has iniciado sesión</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Hola, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Obteniendo un código…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>El teléfono que abrió este código dijo que no; no se inició sesión.
Si fue un error, pide un nuevo código e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>El último ha caducado y no se inició ninguna sesión.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Nadie lo aprobó a tiempo y no se inició ninguna sesión.
Pide un nuevo código cuando tengas el teléfono a mano.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Has detenido el inicio de sesión y no ha cambiado nada.
Puedes volver a empezar cuando quieras.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Guardando tu sesión en este dispositivo.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Avisando al servicio de acceso de que este dispositivo ha terminado.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Quitando la sesión de este dispositivo.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Buscando tu sesión en este dispositivo.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Pidiéndolo al servicio de acceso.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Este dispositivo tiene la sesión iniciada, y seguirá así hasta que la cierres.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>La sesión está iniciada, pero el llavero de este dispositivo está bloqueado.
Desbloquéalo y reintenta, o se te volverá a pedir después de reiniciar.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>La sesión está iniciada.
Este dispositivo no tiene dónde guardarla, así que la volverá a pedir después de reiniciar.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>El servicio de acceso ha terminado esta sesión.
Vuelve a iniciar sesión para continuar.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Esta sesión ha caducado.
Vuelve a iniciar sesión para continuar.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>El llavero de este dispositivo no la soltó.
Desbloquéalo, reinicia esta aplicación y cierra la sesión otra vez.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Este dispositivo no guarda nada de tu cuenta.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>El servicio de acceso mantiene la sesión hasta que caduque.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Para cerrar la sesión también en el servicio, abre
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>No se pudo avisar al servicio de acceso; mantiene la sesión hasta que caduque.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>No se pudo avisar al servicio de acceso; para cerrar allí la sesión, abre
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Puedes volver a iniciar sesión cuando quieras.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Preparándolo todo.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Cierra la sesión cuando te vayas.
Si nadie toca esta pantalla durante %Ln min, ocurre solo.</numerusform>
            <numerusform>Cierra la sesión cuando te vayas.
Si nadie toca esta pantalla durante %Ln min, ocurre solo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Cierra la sesión cuando te vayas.
Si nadie toca esta pantalla durante %Ln s, ocurre solo.</numerusform>
            <numerusform>Cierra la sesión cuando te vayas.
Si nadie toca esta pantalla durante %Ln s, ocurre solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nuevo código</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>La sesión está iniciada, pero el disco de este dispositivo está lleno o es de solo lectura.
Libera espacio y reintenta, o se te volverá a pedir después de reiniciar.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>El nombre de la cuenta no se puede mostrar aquí: a este dispositivo le faltan sus letras.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>¿A quién quieres quitar?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar a %1?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>¿Quién está viendo?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Cierra la sesión aquí. Se puede volver a añadir en cualquier momento.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>El llavero está bloqueado, así que no se puede mostrar a quienes ya iniciaron sesión. Desbloquéalo y vuelve a intentarlo, o sigue sin él.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>El llavero no funciona, así que no se puede mostrar a quienes ya iniciaron sesión, y a quien se añada se le volverá a preguntar tras un reinicio.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Quitar a alguien</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>¿Dónde quieres iniciar sesión?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>Código QR de la dirección %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln tecla encontrada de %L1</numerusform>
            <numerusform>%Ln teclas encontradas de %L1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>%1 mayúscula</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>cero</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>la letra %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>guion</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espacio</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Reintentando…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Este código caduca pronto</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>¿Ya iniciaste sesión? El llavero está bloqueado</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Esperando tu aprobación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>quedan %Ln s</numerusform>
            <numerusform>quedan %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>queda %Ln min</numerusform>
            <numerusform>quedan %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>queda %Ln h</numerusform>
            <numerusform>quedan %Ln h</numerusform>
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
        <translation>¿Sigues ahí?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>La sesión se cierra en %Ln s. Pulsa cualquier tecla o toca la pantalla para seguir.</numerusform>
            <numerusform>La sesión se cierra en %Ln s. Pulsa cualquier tecla o toca la pantalla para seguir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>La sesión se cierra en breve. Pulsa cualquier tecla o toca la pantalla para seguir.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Cerrar sesión ahora</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>La sesión se cierra en %Ln s. Después puedes volver a iniciarla.</numerusform>
            <numerusform>La sesión se cierra en %Ln s. Después puedes volver a iniciarla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>La sesión se cierra en breve. Después puedes volver a iniciarla.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Esta visita se acaba</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Código: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Inicia sesión con tu propio móvil: tu contraseña se queda allí.
Cuando te vayas, aquí no queda nada tuyo.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
</TS>
