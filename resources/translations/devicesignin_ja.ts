<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>目の前の画面に出ているコードだけを承認してください。
サポートがコードを尋ねることはありません。</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>このサーバーへの接続は保護されていません。自宅でのみご利用ください。</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>承認は目の前のコードだけに。</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>保護されない接続です。自宅でのみ。</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>スマートフォンで次のアドレスを開いてください：&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>スマートフォンのカメラで画像を読み取るか、次を開きます&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>スマートフォンのカメラで画像を読み取るか、&lt;br&gt;%1 を開きます</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>スマートフォンでログイン</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>このコードが表示されているか確認します</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>そこで次のコードを入力します</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>承認します。あとはこの画面に任せてください。</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>画像を読み取るか、次を開きます&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>コードはここでは表示できません。このデバイスにその文字がないためです。</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>画像に入っています。</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>同じコードか確認します</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>ログインはまだ設定されていません</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>ログインサービスが見つかりません</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>ログインサービスに接続できません</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>ログインサービスが応答しません</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>ログインサービスが混み合っています</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>接続が安全ではありません</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>日付と時刻が正しくありません</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>このネットワークにはログインが必要です</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>ネットワークが別の場所につながっています</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>別のものが応答しました</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>誰がログインしたのか確認できません</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>応答の内容がわかりません</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>安全のため中止しました</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>別のサービスが応答しました</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>ここではスマートフォンでログインできません</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>このアプリは登録されていません</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>このアプリの要求が多すぎます</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>このコードはもう使えません</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>ログインサービスに断られました</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>このデバイスにはログイン先がまだ設定されていません。
設定した人がログインサービスを指定する必要があります。</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>このネットワークではアドレスがわかりません。
このデバイスがインターネットに接続されているか確認してください。</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>今はそこに接続できません。
このデバイスの LAN ケーブルか Wi-Fi を確認してください。</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>接続が遅くなっているのかもしれません。
少し待つか、このデバイスのネットワークを確認してください。</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>利用者が多いか、メンテナンス中かもしれません。
数分お待ちください。この画面が自動的に進みます。</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>ログインサービスの証明書を信頼できないため、何も送信しませんでした。
繰り返す場合は、サービスの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>日付が正しくないと、安全に接続できません。
このデバイスの日付と時刻を合わせると、この画面が自動的に進みます。</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>ログインサービスの代わりに、ネットワークのページが返ってきました。
ホテルやカフェでは、先にネットワークにログインしてください。</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>届いたものは、ログインサービスからのものではありません。
ネットワークか、このデバイスに設定されたアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>ログインした人の証明が、このアプリ用でないか、本物ではありません。
もう一度お試しください。繰り返す場合は、サービスの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>ログインサービスから使えないデータが届きました。
繰り返す場合は、サービスの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>ログインサービスから、紛らわしいコードやアドレスが届きました。
今はそこでログインせず、サービスの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>このデバイスに設定された名前と違うため、何も送信しませんでした。
設定した人がアドレスを確認する必要があります。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>ログインサービスは、このアプリでは対応していません。
設定した人が「デバイスフロー」を有効にする必要があります。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>ログインサービスがこのアプリを受け付けません。
設定した人がクライアント ID を確認する必要があります。</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>このアプリが求める情報を、ログインサービスが許可していません。
設定した人が「スコープ」を確認する必要があります。</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>すでに使われたか、ログインサービスに記録がありません。
新しいコードはすぐに作れます。</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>理由は下に表示されています。
繰り返す場合は、サービスの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>応答がありません。再試行中…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>サービスが混み合っています。再試行中…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>接続が安全ではありません。再試行中…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>このデバイスの日付と時刻が正しくありません</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>先にこのネットワークへのログインが必要です</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>別のものが応答しています。再試行中…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>接続できません。再試行中…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>誰のログインかを検証できません</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>ログインサービスの証明を確認できないため、ログインしていません。
後でもう一度お試しください。繰り返す場合は、サービスの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>このデバイスの鍵が使えません</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>このデバイスは鍵で自分を証明しますが、それに失敗しました。
電源を入れ直してください。繰り返す場合は、設定した人に知らせてください。</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>ネットワークのプロキシに接続できません</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>ネットワークのプロキシが通信を通しません</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>ログインサービスへの接続に使うプロキシが応答しません。
ネットワークを確認してください。それでもだめなら、このデバイスを設定した人に伝えてください。</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>パスワードが必要か、ログインサービスが許可されていません。
設定した人がプロキシを確認する必要があります。</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>プロキシが応答しません。再試行中…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>プロキシが通信を通しません。再試行中…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>ネットワークのログインが必要</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>使い方は？</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>カメラで QR コードを読み取り、この画面と同じコードが出ていたら承認します。数秒後、この画面が自動的に進みます。</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>カメラで QR コードを読み取り、この画面にあるコードを入力して承認します。数秒後、この画面が自動的に進みます。</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>スマートフォンやカメラがないときは？</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>スマートフォンやパソコンのブラウザーで %1 を開き、コード %2 を入力します</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>安全ですか？</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>スマートフォン、タブレット、パソコンのどれでもかまいません。ブラウザーで手順 1 にあるアドレスを開き、コードを入力してください。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>音声で聞きたいときは</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>リモコンの再生ボタンを押すと、この画面が読み上げられます。もう一度押すと止まります。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>保存されたログイン情報は、このデバイスのセキュリティチップがないと使えません。</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>ログインはお手元のスマートフォンで行い、このデバイスにパスワードは渡りません。目の前の画面に出ているコードだけを承認してください。サポート担当者がコードを尋ねることは決してありません。</translation>
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
        <translation>戻る</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>リモコンのボタンを一つずつ押してください</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>図の中で光り、送られた内容がここに表示されます。</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>このボタンにはまだ意味がありません。意味を付けるには、次の行を keys.json に書いてください。別のボタンにするときは「ok」を別の語に変えます：</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>このボタンは認識されています。別の意味にするには、最後の語を変えて、次の行を keys.json に書いてください：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Qt の番号</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>スキャンコード</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>keys.json の語</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>押し続けると終了します…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>「戻る」を 2 秒間押し続けても閉じます。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>表示できない名前</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>「拒否」が押されました</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>OK を押すと新しいコードが出ます</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>コードの有効期限が切れました</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>ログインしていません</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>ログインがまだここに残っています</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>ログアウトしました</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>承認されました。お待ちください…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>ログアウト中…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>ログインしました</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>ようこそ、%1 さん</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>コードを取得中…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>このコードを開いたスマートフォンで拒否されたため、ログインしていません。
間違いだった場合は、新しいコードでもう一度お試しください。</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>前のコードは期限が切れ、ログインしていません。</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>時間内に承認されなかったため、ログインしていません。
スマートフォンを用意してから、新しいコードを取得してください。</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>ログインを中止しました。何も変わっていません。
いつでもやり直せます。</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>ログインをこのデバイスに保存しています。</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>このデバイスの利用終了をログインサービスに伝えています。</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>このデバイスからログインを削除しています。</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>このデバイスに保存されたログインを探しています。</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>ログインサービスに問い合わせています。</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>このデバイスはログイン済みです。ログアウトするまで続きます。</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>ログインしましたが、このデバイスのキーチェーンがロックされています。
ロックを解除して再試行してください。しないと、再起動後にもう一度必要です。</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>ログインしましたが、このデバイスには保存場所がありません。
再起動後にもう一度ログインが必要です。</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>ログインサービスがこのログインを終了しました。
続けるには、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>このログインの有効期限が切れました。
続けるには、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>このデバイスのキーチェーンから削除できませんでした。
ロックを解除し、アプリを再起動して、もう一度ログアウトしてください。</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>このデバイスにアカウントの情報は残っていません。</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>ログインサービスには、期限が切れるまでログインが残ります。</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>サービス側のログインも終了するには、次を開いてください
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>ログインサービスに接続できず、期限が切れるまでログインが残ります。</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>ログインサービスに接続できませんでした。そこでログインを終了するには、次を開いてください
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>いつでもまたログインできます。</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>準備しています。</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>離れるときはログアウトしてください。
%Ln 分間だれもこの画面に触れないと、自動で行われます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>離れるときはログアウトしてください。
%Ln 秒間だれもこの画面に触れないと、自動で行われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新しいコード</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>ログインしましたが、このデバイスのディスクがいっぱいか、読み取り専用です。
空き容量を増やして再試行してください。しないと、再起動後にもう一度必要です。</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>アカウントの名前はここでは表示できません。このデバイスにその文字がないためです。</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>だれか</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>人を追加</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>だれを削除しますか？</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 さんを削除しますか？</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>だれが見ますか？</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>ここからログアウトします。いつでもまた追加できます。</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>キーチェーンがロックされているため、以前ログインした人を表示できません。ロックを解除してやり直すか、そのまま続けてください。</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>キーチェーンが使えないため、以前ログインした人を表示できません。追加した人も、再起動後にもう一度ログインが必要です。</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>人を削除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>どこにログインしますか？</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>アドレス %1 の QR コード</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%L1 個のうち %Ln 個のボタンを確認</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>大文字の %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>アルファベットの %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>ハイフン</translation>
    </message>
    <message>
        <source>space</source>
        <translation>スペース</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>再試行中…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>コードの期限がもうすぐ切れます</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>キーチェーンを確認中…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>ログイン済みですか？キーチェーンがロック中です</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>承認を待っています</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>残り %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>残り %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>残り %Ln 時間</numerusform>
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
        <translation>まだいますか？</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>%Ln 秒後にログアウトします。続けるには、どれかキーを押すか画面に触れてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>まもなくログアウトします。続けるには、どれかキーを押すか画面に触れてください。</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>まだいます</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>今すぐログアウト</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>%Ln 秒後にログアウトします。その後、もう一度ログインできます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>まもなくログアウトします。その後、もう一度ログインできます。</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>まもなくご利用時間が終わります</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>コード：%1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>ご自分のスマートフォンでログインできます。パスワードはそちらに残ります。
離れたあと、ここには何も残りません。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>ログイン</translation>
    </message>
</context>
</TS>
