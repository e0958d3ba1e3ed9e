<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>只批准您面前屏幕上显示的代码。
客服绝不会向您索要代码。</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>与此服务器的连接未受保护，请仅在家中使用。</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>只批准您面前屏幕上的代码。</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>连接未受保护，仅在家中使用。</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>请在手机上打开此网址：&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>用手机相机扫描图片，或打开&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>用手机相机扫描图片，&lt;br&gt;或打开 %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>用手机登录</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>确认手机上显示的是此代码</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>在那里输入此代码</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>批准即可，其余由本屏幕完成。</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>用手机扫描，或打开&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>代码无法在此显示：此设备缺少相应的文字。</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>图片中有此代码。</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>确认显示的是此代码</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>尚未设置登录</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>找不到登录服务</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>无法连接登录服务</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>登录服务没有响应</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>登录服务繁忙</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>日期和时间不正确</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>此网络需要先登录</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>网络被引向了别处</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>响应来自别处</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>无法确认是谁登录</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>无法理解收到的响应</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>为安全起见已停止</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>响应的是另一个服务</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>这里不支持用手机登录</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>对方不认识此应用</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>此应用请求的权限过多</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>此代码已失效</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>登录服务拒绝了请求</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>此设备还不知道在哪里登录。
需要由设置此设备的人指定登录服务。</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>此网络找不到它的地址。
请检查此设备是否已连接互联网。</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>目前无法连到那里。
请检查此设备的网线或 Wi-Fi。</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>现在的连接可能较慢。
请稍等片刻，或检查此设备的网络。</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>可能登录的人太多，或正在维护。
请等几分钟，本屏幕会自动继续。</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>登录服务的证书不可信，因此没有发送任何内容。
如果再次发生，请告知服务的运营方。</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>日期不正确时无法建立安全连接。
请设置此设备的日期和时间，之后本屏幕会自动继续。</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>收到的是网络的页面，而不是登录服务。
在酒店或咖啡馆，请先登录网络本身。</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>收到的内容不是来自登录服务。
请检查网络，或此设备使用的网址。</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>登录者的证明不是给此应用的，或不是真的。
请重试；如果再次发生，请告知服务的运营方。</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>登录服务发来的内容无法使用。
如果再次发生，请告知服务的运营方。</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>登录服务发来的代码或网址可能会误导您。
请暂时不要在那里登录，并告知服务的运营方。</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>它的名称与此设备所设的不同，因此没有发送任何内容。
需要由设置此设备的人检查网址。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>登录服务不向此应用提供这种方式。
需要由设置此设备的人开启“设备流程”。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>登录服务不接受此应用。
需要由设置此设备的人检查客户端 ID。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>登录服务不允许此应用获取所需的信息。
需要由设置此设备的人检查权限范围。</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>它已被使用，或登录服务已不再记得它。
获取新代码很快。</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>原因见下方。
如果再次发生，请告知服务的运营方。</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>没有响应，正在重试…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>服务繁忙，正在重试…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>连接不安全，正在重试…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>此设备的日期和时间不正确</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>此网络需要先登录</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>响应来自别处，正在重试…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>没有连接，正在重试…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>无法验证登录者的身份</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>无法核实登录服务的证明，因此没有登录。
请稍后重试；如果再次发生，请告知服务的运营方。</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>此设备的密钥无法使用</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>此设备用密钥证明自己的身份，但失败了。
请关闭后重新打开设备；如果再次发生，请告知设置此设备的人。</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>无法连接网络的代理服务器</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>网络的代理服务器不放行</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>通往登录服务的代理服务器没有响应。
请检查网络；如果没有用，请告诉设置此设备的人。</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>它要求输入密码，或不允许访问登录服务。
需要由设置此设备的人检查代理服务器。</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>代理服务器没有响应，正在重试…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>代理服务器不放行，正在重试…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>此网络要求登录</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>如何使用？</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>用手机相机扫描二维码，确认手机上显示的代码与本屏幕相同，然后批准。几秒钟后，本屏幕会自动继续。</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>用手机相机扫描二维码，输入本屏幕上显示的代码，然后批准。几秒钟后，本屏幕会自动继续。</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>没有手机或相机？</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>在任意手机、平板或电脑的浏览器中打开 %1，然后输入代码 %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>这样安全吗？</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>任意手机、平板或电脑都可以：在浏览器中打开步骤 1 中的网址，然后输入代码。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>想听语音吗？</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>按遥控器上的播放键，这个画面就会朗读自己的内容。再按一次播放键即可停止。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>保存的登录信息只能与此设备中的安全芯片配合使用。</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>您在自己的手机上登录，此设备永远看不到您的密码。只批准您面前屏幕上显示的代码。客服人员绝不会向您索要代码。</translation>
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
        <translation>菜单</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>请依次按遥控器上的每个键</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>它会在图上亮起，发送的内容显示在这里。</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>此键在这里还没有含义。要赋予含义，请将此行写入 keys.json 文件；如果应是其他键，请把“ok”换成别的词：</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>此键已识别。要改成其他含义，请将此行写入 keys.json 文件，并更换末尾的词：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Qt 编号</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>扫描码</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>keys.json 中的词</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>继续按住即可退出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>或按住“返回”两秒。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>无法显示的名称</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>有人按了“拒绝”</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>按 OK 获取新代码</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>代码已过期</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>登录仍保存在这里</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>您已退出登录</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>已批准，请稍候…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>正在退出登录…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>您已登录</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>欢迎，%1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>正在获取代码…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>打开此代码的手机选择了拒绝，因此没有登录。
如果是误操作，请获取新代码再试。</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>上一个代码已过期，没有登录。</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>没有人及时批准，因此没有登录。
手机在手边时，请获取新代码。</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>您停止了登录，没有任何更改。
您可以随时重新开始。</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>正在此设备上保存您的登录。</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>正在通知登录服务此设备已结束使用。</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>正在从此设备移除登录。</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>正在此设备上查找您的登录。</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>正在向登录服务请求。</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>此设备已登录，并会保持到您退出登录为止。</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>此设备已登录，但它的密钥环已锁定。
请解锁后重试，否则重启后需要再次登录。</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>此设备已登录，但没有地方保存。
重启后需要再次登录。</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>登录服务结束了此次登录。
请重新登录以继续。</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>此次登录已过期。
请重新登录以继续。</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>此设备的密钥环未能移除它。
请解锁密钥环，重启此应用，再退出登录一次。</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>此设备不保留您帐号的任何内容。</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>登录服务会保留此登录，直到过期。</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>如需在服务端也结束登录，请打开
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>未能连接登录服务；它会保留此登录，直到过期。</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>未能连接登录服务；如需在那里结束登录，请打开
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>您可以随时再次登录。</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>正在准备。</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>离开时请退出登录。
如果 %Ln 分钟无人触碰此屏幕，会自动退出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>离开时请退出登录。
如果 %Ln 秒无人触碰此屏幕，会自动退出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新代码</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>此设备已登录，但它的磁盘已满或只读。
请腾出空间后重试，否则重启后需要再次登录。</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>帐号上的名称无法在此显示：此设备缺少相应的文字。</translation>
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
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>要移除谁？</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>谁在观看？</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>在此退出登录。随时可以重新添加。</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>钥匙串已锁定，因此无法显示之前登录过的人。请解锁后重试，或不用它继续。</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>钥匙串无法使用，因此无法显示之前登录过的人；新添加的人重启后需要重新登录。</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>移除用户</translation>
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
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>您想在哪里登录？</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>网址 %1 的二维码</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>已找到 %Ln 个键，共 %L1 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>大写 %1</translation>
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
        <translation>短横线</translation>
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
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>此代码即将过期</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在询问密钥环…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>登录过吗？密钥环已锁定</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>等待您的批准</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>剩余 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>剩余 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>剩余 %Ln 小时</numerusform>
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
        <translation>您还在吗？</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>%Ln 秒后退出登录。按任意键或触碰屏幕以继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>即将退出登录。按任意键或触碰屏幕以继续。</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>我还在</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>立即退出</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>%Ln 秒后退出登录。之后您可以重新登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>即将退出登录。之后您可以重新登录。</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>本次使用即将结束</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>代码：%1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>用您自己的手机登录：密码只留在手机上。
您离开后，这里不会留下您的任何信息。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
</TS>
