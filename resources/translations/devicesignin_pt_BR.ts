<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Aprove apenas o código que você vê em uma tela à sua frente.
O suporte nunca pede esse código.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>A conexão com este servidor não está protegida. Use-a apenas em casa.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Aprove só um código à sua frente.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Sem proteção. Use apenas em casa.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Abra este endereço no seu celular:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Aponte a câmera do celular para a imagem ou abra&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Aponte a câmera do celular para a imagem&lt;br&gt;ou abra %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Entre com o seu celular</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Confira se o seu celular mostra este código</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Digite este código lá</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Aprove. Esta tela faz o resto.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Escaneie com o celular ou abra&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>O código não pode ser mostrado aqui: este dispositivo não tem as letras dele.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>A imagem o contém.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Confira se aparece este código</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>O login ainda não foi configurado</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>O serviço de login não foi encontrado</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Não foi possível acessar o serviço de login</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>O serviço de login não responde</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>O serviço de login está sobrecarregado</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>A conexão não é segura</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>A data e a hora estão erradas</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Esta rede pede o próprio login</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>A rede leva a outro lugar</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Outra coisa respondeu</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Não está claro quem entrou</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>A resposta não faz sentido</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Interrompido por segurança</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Outro serviço respondeu</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Aqui não dá para entrar pelo celular</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Este app não é conhecido lá</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Este app pede demais</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Este código não vale mais</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>O serviço de login disse não</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Este dispositivo ainda não sabe onde entrar.
Quem o configurou precisa indicar um serviço de login.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Esta rede não conhece o endereço dele.
Verifique se este dispositivo está conectado à internet.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>No momento não há caminho até ele.
Verifique o cabo de rede ou o Wi-Fi deste dispositivo.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>A conexão pode estar lenta agora.
Espere um momento ou verifique a rede deste dispositivo.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Talvez muita gente esteja entrando, ou ele esteja em manutenção.
Espere alguns minutos; esta tela continua sozinha.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>O certificado do serviço de login não é confiável, por isso nada foi enviado.
Se acontecer de novo, avise quem cuida dele.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>Com a data errada, não há conexão segura.
Acerte a data e a hora deste dispositivo; depois, esta tela continua sozinha.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Veio uma página da rede no lugar do serviço de login.
Em um hotel ou café, entre primeiro na própria rede.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>O que veio não é do serviço de login.
Verifique a rede ou o endereço dado a este dispositivo.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>A prova de quem entrou não é para este app ou não é autêntica.
Tente de novo; se acontecer outra vez, avise quem cuida do serviço.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>O serviço de login enviou algo que não dá para usar.
Se acontecer de novo, avise quem cuida dele.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>O serviço de login enviou um código ou endereço que poderia enganar você.
Não entre por lá por enquanto e avise quem cuida dele.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Ele não tem o nome que foi dado a este dispositivo, por isso nada foi enviado.
Quem o configurou precisa conferir o endereço.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>O serviço de login não oferece isso a este app.
Quem configurou este dispositivo precisa ativar o “device flow”.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>O serviço de login não aceita este app.
Quem configurou este dispositivo precisa conferir o ID do cliente.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>O serviço de login não permite o que este app quer saber.
Quem configurou este dispositivo precisa conferir os “scopes”.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Ele já foi usado, ou o serviço de login o esqueceu.
Um novo fica pronto rapidinho.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>O motivo está abaixo.
Se acontecer de novo, avise quem cuida do serviço.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Sem resposta. Tentando de novo…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>O serviço está sobrecarregado. Tentando de novo…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>A conexão não é segura. Tentando de novo…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>A data e a hora deste dispositivo estão erradas</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Esta rede pede antes o próprio login</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Outra coisa responde. Tentando de novo…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Sem conexão. Tentando de novo…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Não dá para verificar quem está entrando</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>A prova do serviço de login não pode ser verificada, por isso ninguém entrou.
Tente de novo mais tarde; se acontecer outra vez, avise quem cuida do serviço.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>A chave deste dispositivo não funciona</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Este dispositivo se identifica com uma chave, e isso falhou.
Desligue e ligue de novo; se voltar a acontecer, avise quem o configurou.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Não foi possível acessar o proxy da rede</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>O proxy da rede não deixa nada passar</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>O caminho até o serviço de login passa por um proxy que não responde.
Verifique a rede; se não adiantar, avise quem configurou este dispositivo.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Ele pede uma senha ou não permite o serviço de login.
Quem configurou este dispositivo precisa conferir o proxy.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>O proxy não responde. Tentando de novo…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>O proxy não deixa nada passar. Tentando de novo…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>A rede pede um login</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Como funciona?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Aponte a câmera do celular para o código QR, confira se ele mostra o mesmo código que esta tela e aprove. Alguns segundos depois, esta tela continua sozinha.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Aponte a câmera do celular para o código QR, digite o código que está nesta tela e aprove. Alguns segundos depois, esta tela continua sozinha.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Sem celular ou sem câmera?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Abra %1 no navegador de qualquer celular, tablet ou computador e digite o código %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>É seguro?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Serve qualquer celular, tablet ou computador: abra no navegador o endereço que está no passo 1 e digite o código.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Prefere ouvir?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Aperte Reproduzir no controle remoto e esta tela se lê em voz alta. Aperte Reproduzir de novo para parar.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>O que fica guardado do acesso só funciona com o chip de segurança deste dispositivo.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Você entra no seu próprio celular; este dispositivo nunca vê a sua senha. Aprove apenas o código que você vê em uma tela à sua frente. Ninguém do suporte jamais vai pedir esse código.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Para cima</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Para baixo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Esquerda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Direita</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarelo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada ainda</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Aperte cada tecla do seu controle</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Ela acende na imagem, e aqui aparece o que ela envia.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Esta tecla ainda não significa nada aqui. Para dar um significado a ela, coloque esta linha no arquivo keys.json, com outra palavra no lugar de “ok” se for outra tecla:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Esta tecla é entendida. Para que ela signifique outra coisa, coloque esta linha no arquivo keys.json, com outra palavra no final:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Número no Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Código da tecla</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Palavra em keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Continue segurando para sair…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Ou segure Voltar por dois segundos.</translation>
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
        <translation>Nome ilegível aqui</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Alguém escolheu “Negar”</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Aperte OK para um novo código</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>O código expirou</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Você não entrou</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>O login ainda está salvo aqui</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Você saiu</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Aprovado. Um momento…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Saindo…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Você entrou</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Olá, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Buscando um código…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>O celular que abriu este código disse não, por isso ninguém entrou.
Se foi engano, peça um novo código e tente de novo.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>O último expirou, e ninguém entrou.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Ninguém aprovou a tempo, e ninguém entrou.
Peça um novo código quando estiver com o celular na mão.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Você interrompeu o login, e nada mudou.
Você pode recomeçar quando quiser.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Salvando o seu login neste dispositivo.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Avisando ao serviço de login que este dispositivo terminou.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Removendo o login deste dispositivo.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Procurando o seu login neste dispositivo.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Pedindo ao serviço de login.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>Este dispositivo está conectado e continua assim até você sair.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>Este dispositivo está conectado, mas o chaveiro dele está bloqueado.
Desbloqueie e tente de novo, ou ele vai pedir outra vez depois de reiniciar.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>Este dispositivo está conectado.
Ele não tem onde guardar isso e vai pedir de novo depois de reiniciar.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>O serviço de login encerrou este login.
Entre de novo para continuar.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Este login expirou.
Entre de novo para continuar.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>O chaveiro deste dispositivo não o liberou.
Desbloqueie o chaveiro, reinicie este app e saia mais uma vez.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Este dispositivo não guarda nada da sua conta.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>O serviço de login mantém o login até ele expirar.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Para encerrar o login também no serviço, abra
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Não foi possível avisar o serviço; ele mantém o login até expirar.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Não foi possível avisar o serviço; para encerrar o login lá, abra
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Você pode entrar de novo quando quiser.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Preparando tudo.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Saia da conta quando for embora.
Se ninguém tocar nesta tela por %Ln min, isso acontece sozinho.</numerusform>
            <numerusform>Saia da conta quando for embora.
Se ninguém tocar nesta tela por %Ln min, isso acontece sozinho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Saia da conta quando for embora.
Se ninguém tocar nesta tela por %Ln s, isso acontece sozinho.</numerusform>
            <numerusform>Saia da conta quando for embora.
Se ninguém tocar nesta tela por %Ln s, isso acontece sozinho.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Novo código</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>Este dispositivo está conectado, mas o disco dele está cheio ou só permite leitura.
Libere espaço e tente de novo, ou ele vai pedir outra vez depois de reiniciar.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>O nome da conta não pode ser mostrado aqui: este dispositivo não tem as letras dele.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Alguém</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Adicionar alguém</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Quem deve ser removido?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Quem está assistindo?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Sai da conta aqui. É possível adicionar de novo a qualquer momento.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>O chaveiro está bloqueado, por isso quem já entrou não pode ser mostrado. Desbloqueie-o e tente de novo, ou continue sem ele.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>O chaveiro não funciona, por isso quem já entrou não pode ser mostrado, e quem for adicionado terá de entrar de novo após reiniciar.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Remover alguém</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Onde você quer entrar?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>Código QR do endereço %1</translation>
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
        <translation>%1 maiúscula</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>a letra %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>hífen</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espaço</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Tentando de novo…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Este código expira em breve</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultando o chaveiro…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Já tinha entrado? O chaveiro está bloqueado</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Esperando a sua aprovação</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>falta %Ln s</numerusform>
            <numerusform>faltam %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>falta %Ln min</numerusform>
            <numerusform>faltam %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>falta %Ln h</numerusform>
            <numerusform>faltam %Ln h</numerusform>
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
        <translation>Ainda está aí?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Saindo em %Ln s. Pressione qualquer tecla ou toque na tela para continuar.</numerusform>
            <numerusform>Saindo em %Ln s. Pressione qualquer tecla ou toque na tela para continuar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Saindo em breve. Pressione qualquer tecla ou toque na tela para continuar.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Ainda estou aqui</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Sair agora</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Saindo em %Ln s. Depois você pode entrar de novo.</numerusform>
            <numerusform>Saindo em %Ln s. Depois você pode entrar de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Saindo em breve. Depois você pode entrar de novo.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Esta visita está acabando</translation>
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
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Entre com o seu próprio celular: sua senha fica nele.
Quando você for embora, nada seu fica aqui.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
</context>
</TS>
