<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>눈앞의 화면에 보이는 코드만 승인하세요.
고객 지원팀은 코드를 절대 묻지 않아요.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>이 서버와의 연결은 보호되지 않아요. 집에서만 사용하세요.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>눈앞에 보이는 코드만 승인하세요.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>보호되지 않아요. 집에서만 사용하세요.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>휴대폰에서 이 주소를 여세요:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>휴대폰 카메라로 그림을 스캔하거나 다음 주소를 여세요&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>휴대폰 카메라로 그림을 스캔하거나&lt;br&gt;%1 주소를 여세요</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>휴대폰으로 로그인하세요</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>휴대폰에 이 코드가 보이는지 확인하세요</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>그곳에 이 코드를 입력하세요</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>승인하세요. 나머지는 이 화면이 알아서 합니다.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>휴대폰으로 스캔하거나 다음을 여세요&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>코드를 여기에 표시할 수 없어요. 이 기기에 그 글자가 없어요.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>그림에 들어 있어요.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>이 코드와 같은지 확인하세요</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>로그인이 아직 설정되지 않았어요</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>로그인 서비스를 찾을 수 없어요</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>로그인 서비스에 연결할 수 없어요</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>로그인 서비스가 응답하지 않아요</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>로그인 서비스가 붐비고 있어요</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>연결이 안전하지 않아요</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>날짜와 시간이 맞지 않아요</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>이 네트워크에 먼저 로그인해야 해요</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>네트워크가 다른 곳으로 연결돼요</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>다른 것이 응답했어요</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>누가 로그인했는지 확실하지 않아요</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>응답을 이해할 수 없어요</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>안전을 위해 중지했어요</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>다른 서비스가 응답했어요</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>여기서는 휴대폰으로 로그인할 수 없어요</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>등록되지 않은 앱이에요</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>이 앱이 너무 많은 것을 요청해요</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>이 코드는 더 이상 쓸 수 없어요</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>로그인 서비스가 거절했어요</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>이 기기는 어디에 로그인할지 아직 몰라요.
기기를 설정한 사람이 로그인 서비스를 지정해야 해요.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>이 네트워크에서 그 주소를 알 수 없어요.
기기가 인터넷에 연결되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>지금은 연결할 방법이 없어요.
기기의 네트워크 케이블이나 Wi-Fi를 확인하세요.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>지금 연결이 느릴 수 있어요.
잠시 기다리거나 기기의 네트워크를 확인하세요.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>많은 사람이 로그인 중이거나 점검 중일 수 있어요.
몇 분 기다리세요. 이 화면이 저절로 넘어갑니다.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>로그인 서비스의 인증서를 믿을 수 없어서 아무것도 보내지 않았어요.
다시 발생하면 서비스 운영자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>날짜가 틀리면 안전하게 연결할 수 없어요.
기기의 날짜와 시간을 맞추면 이 화면이 저절로 넘어갑니다.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>로그인 서비스 대신 네트워크의 페이지가 왔어요.
호텔이나 카페에서는 먼저 네트워크에 로그인하세요.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>로그인 서비스에서 보낸 것이 아니에요.
네트워크나 이 기기에 설정된 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>로그인한 사람의 증명이 이 앱을 위한 것이 아니거나 진짜가 아니에요.
다시 시도하고, 또 발생하면 서비스 운영자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>로그인 서비스가 쓸 수 없는 것을 보냈어요.
다시 발생하면 서비스 운영자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>로그인 서비스가 속일 수 있는 코드나 주소를 보냈어요.
지금은 그곳에 로그인하지 말고 서비스 운영자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>이 기기에 설정된 이름과 달라서 아무것도 보내지 않았어요.
기기를 설정한 사람이 주소를 확인해야 해요.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>로그인 서비스가 이 앱에는 제공하지 않아요.
기기를 설정한 사람이 ‘디바이스 플로’를 켜야 해요.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>로그인 서비스가 이 앱을 받아들이지 않아요.
기기를 설정한 사람이 클라이언트 ID를 확인해야 해요.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>이 앱이 알려는 것을 로그인 서비스가 허용하지 않아요.
기기를 설정한 사람이 ‘스코프’를 확인해야 해요.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>이미 사용했거나 로그인 서비스가 잊어버렸어요.
새 코드는 금방 만들 수 있어요.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>이유는 아래에 있어요.
다시 발생하면 서비스 운영자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>응답이 없어요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>서비스가 붐비고 있어요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>연결이 안전하지 않아요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>이 기기의 날짜와 시간이 맞지 않아요</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>이 네트워크에 먼저 로그인해야 해요</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>다른 것이 응답해요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>연결되지 않았어요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>누가 로그인하는지 확인할 수 없어요</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>로그인 서비스의 증명을 확인할 수 없어서 로그인하지 않았어요.
나중에 다시 시도하고, 또 발생하면 서비스 운영자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>이 기기의 키를 쓸 수 없어요</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>이 기기는 키로 자신을 증명하는데, 실패했어요.
기기를 껐다 켜 보세요. 다시 발생하면 기기를 설정한 사람에게 알려 주세요.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>네트워크의 프록시에 연결할 수 없어요</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>네트워크의 프록시가 통신을 막고 있어요</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>로그인 서비스로 가려면 프록시를 거쳐야 하는데, 응답이 없어요.
네트워크를 확인하세요. 그래도 안 되면 기기를 설정한 사람에게 알려 주세요.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>비밀번호를 요구하거나 로그인 서비스를 허용하지 않아요.
기기를 설정한 사람이 프록시를 확인해야 해요.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>프록시가 응답하지 않아요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>프록시가 통신을 막고 있어요. 다시 시도 중…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>네트워크 로그인이 필요해요</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>어떻게 하나요?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>휴대폰 카메라로 QR 코드를 스캔하고, 이 화면과 같은 코드가 보이는지 확인한 뒤 승인하세요. 몇 초 뒤에 이 화면이 저절로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>휴대폰 카메라로 QR 코드를 스캔하고, 이 화면에 있는 코드를 입력한 뒤 승인하세요. 몇 초 뒤에 이 화면이 저절로 넘어갑니다.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>휴대폰이나 카메라가 없나요?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>휴대폰, 태블릿, 컴퓨터의 브라우저에서 %1 주소를 열고 코드 %2 를 입력하세요</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>안전한가요?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>휴대폰, 태블릿, 컴퓨터 모두 괜찮아요. 브라우저에서 1단계에 있는 주소를 열고 코드를 입력하세요.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>소리로 듣고 싶다면?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>리모컨의 재생 버튼을 누르면 이 화면을 소리 내어 읽어 줘요. 다시 누르면 멈춰요.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>저장된 로그인 정보는 이 기기의 보안 칩이 있어야만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>로그인은 내 휴대폰에서 하며, 이 기기는 비밀번호를 절대 볼 수 없어요. 눈앞의 화면에 보이는 코드만 승인하세요. 고객 지원팀의 누구도 코드를 묻지 않아요.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>위</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>홈</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>리모컨의 버튼을 하나씩 눌러 보세요</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>그림에서 불이 켜지고, 보낸 내용이 여기에 나와요.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>이 버튼은 아직 아무 뜻이 없어요. 뜻을 정하려면 이 줄을 keys.json 파일에 넣으세요. 다른 버튼으로 쓰려면 “ok” 대신 다른 단어를 넣으세요:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>이 버튼은 인식됩니다. 다른 뜻으로 바꾸려면 끝의 단어를 바꿔 이 줄을 keys.json 파일에 넣으세요:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Qt 번호</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>스캔 코드</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>keys.json의 단어</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>계속 누르면 나갑니다…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>또는 ‘뒤로’를 2초 동안 누르세요.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>표시할 수 없는 이름</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>누군가 ‘거부’를 눌렀어요</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>OK를 누르면 새 코드가 나와요</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>코드가 만료되었어요</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>로그인하지 않았어요</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>로그인이 아직 여기에 남아 있어요</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>로그아웃했어요</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>승인되었어요. 잠시만요…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>로그아웃 중…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>로그인했어요</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>%1 님, 환영합니다</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>코드를 받는 중…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>이 코드를 연 휴대폰에서 거부하여 로그인하지 않았어요.
실수였다면 새 코드를 받아 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>이전 코드가 만료되어 로그인하지 않았어요.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>제시간에 승인되지 않아 로그인하지 않았어요.
휴대폰을 준비한 뒤 새 코드를 받으세요.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>로그인을 중지했고 바뀐 것은 없어요.
언제든지 다시 시작할 수 있어요.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>로그인을 이 기기에 저장하고 있어요.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>이 기기의 사용이 끝났음을 로그인 서비스에 알리고 있어요.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>이 기기에서 로그인을 지우고 있어요.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>이 기기에 저장된 로그인을 찾고 있어요.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>로그인 서비스에 요청하고 있어요.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>이 기기는 로그인되어 있고, 로그아웃할 때까지 유지돼요.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>로그인했지만 이 기기의 키체인이 잠겨 있어요.
잠금을 풀고 다시 시도하세요. 아니면 다시 시작한 뒤 또 로그인해야 해요.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>로그인했어요.
이 기기에는 저장할 곳이 없어서 다시 시작하면 또 로그인해야 해요.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>로그인 서비스가 이 로그인을 끝냈어요.
계속하려면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>이 로그인이 만료되었어요.
계속하려면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>이 기기의 키체인에서 지우지 못했어요.
잠금을 풀고 앱을 다시 시작한 뒤 한 번 더 로그아웃하세요.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>이 기기에는 계정 정보가 남아 있지 않아요.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>로그인 서비스에는 만료될 때까지 로그인이 남아 있어요.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>서비스에서도 로그인을 끝내려면 다음 주소를 여세요
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>로그인 서비스에 연결하지 못했어요. 만료될 때까지 로그인이 남아 있어요.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>로그인 서비스에 연결하지 못했어요. 그곳에서 로그인을 끝내려면 다음 주소를 여세요
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>언제든지 다시 로그인할 수 있어요.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>모든 것을 준비하고 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>자리를 떠날 때 로그아웃하세요.
%Ln분 동안 아무도 이 화면을 건드리지 않으면 저절로 로그아웃됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>자리를 떠날 때 로그아웃하세요.
%Ln초 동안 아무도 이 화면을 건드리지 않으면 저절로 로그아웃됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>새 코드</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>로그인했지만 이 기기의 디스크가 가득 찼거나 읽기 전용이에요.
공간을 비우고 다시 시도하세요. 아니면 다시 시작한 뒤 또 로그인해야 해요.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>계정 이름을 여기에 표시할 수 없어요. 이 기기에 그 글자가 없어요.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>누군가</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>사람 추가</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>누구를 삭제할까요?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 님을 삭제할까요?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>누가 시청하나요?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>여기에서 로그아웃됩니다. 언제든지 다시 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>키체인이 잠겨 있어 이전에 로그인한 사람을 표시할 수 없습니다. 잠금을 풀고 다시 시도하거나 그대로 계속하세요.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>키체인이 작동하지 않아 이전에 로그인한 사람을 표시할 수 없으며, 추가된 사람도 다시 시작한 뒤 다시 로그인해야 합니다.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>사람 삭제</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>어디에 로그인할까요?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>%1 주소의 QR 코드</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>버튼 %L1개 중 %Ln개 확인</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>대문자 %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>영</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>글자 %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>하이픈</translation>
    </message>
    <message>
        <source>space</source>
        <translation>띄어쓰기</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>다시 시도 중…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>코드가 곧 만료돼요</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>키체인을 확인하는 중…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>로그인한 적이 있나요? 키체인이 잠겨 있어요</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>승인을 기다리는 중</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln분 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln시간 남음</numerusform>
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
        <translation>아직 계신가요?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>%Ln초 후 로그아웃됩니다. 계속하려면 아무 키나 누르거나 화면을 터치하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>잠시 후 로그아웃됩니다. 계속하려면 아무 키나 누르거나 화면을 터치하세요.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>아직 있어요</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>지금 로그아웃</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>%Ln초 후 로그아웃됩니다. 그다음에 다시 로그인할 수 있어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>잠시 후 로그아웃됩니다. 그다음에 다시 로그인할 수 있어요.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>이용 시간이 곧 끝나요</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>코드: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>본인의 휴대전화로 로그인하세요. 비밀번호는 휴대전화에만 남습니다.
떠나면 여기에는 아무것도 남지 않습니다.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
</context>
</TS>
