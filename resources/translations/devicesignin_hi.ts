<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>सिर्फ़ उसी कोड को मंज़ूरी दें जो आपके सामने किसी स्क्रीन पर दिख रहा हो।
सपोर्ट टीम यह कोड कभी नहीं माँगती।</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>इस सर्वर से कनेक्शन सुरक्षित नहीं है। इसे सिर्फ़ घर पर इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>सिर्फ़ सामने दिख रहे कोड को मंज़ूरी दें।</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>कनेक्शन सुरक्षित नहीं। सिर्फ़ घर पर।</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>अपने फ़ोन पर यह पता खोलें:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>अपने फ़ोन के कैमरे से चित्र स्कैन करें, या खोलें&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>अपने फ़ोन के कैमरे से चित्र स्कैन करें,&lt;br&gt;या %1 खोलें</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>अपने फ़ोन से साइन इन करें</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>देखें कि आपका फ़ोन यही कोड दिखा रहा है</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>वहाँ यह कोड डालें</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>मंज़ूरी दें। बाकी काम यह स्क्रीन करेगी।</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>फ़ोन से स्कैन करें, या खोलें&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>कोड यहाँ नहीं दिखाया जा सकता, क्योंकि इस डिवाइस में उसके अक्षर नहीं हैं।</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>यह चित्र में है।</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>जाँचें कि वहाँ यही कोड है</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>साइन-इन अभी सेट नहीं किया गया है</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>साइन-इन सेवा नहीं मिल रही है</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>साइन-इन सेवा तक नहीं पहुँच पा रहे हैं</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>साइन-इन सेवा जवाब नहीं दे रही है</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>साइन-इन सेवा व्यस्त है</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>कनेक्शन सुरक्षित नहीं है</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>तारीख और समय गलत हैं</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>यह नेटवर्क अपना साइन-इन माँगता है</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>नेटवर्क कहीं और ले जा रहा है</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>जवाब किसी और से आया</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>यह साफ़ नहीं है कि किसने साइन इन किया</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>जवाब समझ में नहीं आया</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>सुरक्षा के लिए रोक दिया गया</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>किसी दूसरी सेवा ने जवाब दिया</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>यहाँ फ़ोन से साइन इन नहीं हो सकता</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>वहाँ इस ऐप की पहचान नहीं है</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>यह ऐप बहुत ज़्यादा माँग रहा है</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>यह कोड अब काम का नहीं है</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>साइन-इन सेवा ने मना कर दिया</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>इस डिवाइस को अभी पता नहीं कि कहाँ साइन इन करना है।
जिसने यह डिवाइस सेट किया है, उसे साइन-इन सेवा बतानी होगी।</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>इस नेटवर्क को उसका पता मालूम नहीं है।
देखें कि यह डिवाइस इंटरनेट से जुड़ा है।</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>अभी वहाँ तक कोई रास्ता नहीं है।
इस डिवाइस की नेटवर्क केबल या Wi-Fi देखें।</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>शायद कनेक्शन अभी धीमा है।
थोड़ा इंतज़ार करें, या इस डिवाइस का नेटवर्क देखें।</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>शायद बहुत लोग साइन इन कर रहे हैं, या मरम्मत चल रही है।
कुछ मिनट रुकें; यह स्क्रीन अपने आप आगे बढ़ेगी।</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>साइन-इन सेवा के प्रमाणपत्र पर भरोसा नहीं किया जा सकता, इसलिए कुछ नहीं भेजा गया।
अगर ऐसा फिर हो, तो सेवा चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>गलत तारीख के साथ सुरक्षित कनेक्शन नहीं हो सकता।
इस डिवाइस की तारीख और समय ठीक करें, फिर यह स्क्रीन अपने आप आगे बढ़ेगी।</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>साइन-इन सेवा की जगह नेटवर्क का एक पेज आया।
होटल या कैफ़े में पहले नेटवर्क में ही साइन इन करें।</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>जो आया, वह साइन-इन सेवा से नहीं है।
नेटवर्क देखें, या वह पता जो इस डिवाइस को दिया गया है।</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>किसने साइन इन किया, इसका सबूत इस ऐप के लिए नहीं है या असली नहीं है।
फिर कोशिश करें; अगर ऐसा फिर हो, तो सेवा चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>साइन-इन सेवा ने कुछ ऐसा भेजा जो काम का नहीं है।
अगर ऐसा फिर हो, तो सेवा चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>साइन-इन सेवा ने ऐसा कोड या पता भेजा जो आपको धोखा दे सकता है।
फ़िलहाल वहाँ साइन इन न करें, और सेवा चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>उसका नाम इस डिवाइस को दिए गए नाम से अलग है, इसलिए कुछ नहीं भेजा गया।
जिसने इसे सेट किया है, उसे पता जाँचना होगा।</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>साइन-इन सेवा इस ऐप को यह सुविधा नहीं देती।
जिसने यह डिवाइस सेट किया है, उसे “device flow” चालू करना होगा।</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>साइन-इन सेवा इस ऐप को स्वीकार नहीं करती।
जिसने यह डिवाइस सेट किया है, उसे क्लाइंट ID जाँचनी होगी।</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>यह ऐप जो जानना चाहता है, साइन-इन सेवा उसकी अनुमति नहीं देती।
जिसने यह डिवाइस सेट किया है, उसे “scopes” जाँचने होंगे।</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>वह पहले इस्तेमाल हो चुका है, या साइन-इन सेवा उसे भूल गई है।
नया कोड तुरंत बन जाएगा।</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>कारण नीचे लिखा है।
अगर ऐसा फिर हो, तो सेवा चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>कोई जवाब नहीं। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>सेवा व्यस्त है। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>कनेक्शन सुरक्षित नहीं है। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>इस डिवाइस की तारीख और समय गलत हैं</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>यह नेटवर्क पहले अपना साइन-इन माँगता है</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>जवाब कहीं और से आ रहा है। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>कोई कनेक्शन नहीं। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>कौन साइन इन कर रहा है, इसकी पुष्टि नहीं हो सकती</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>साइन-इन सेवा के सबूत की जाँच नहीं हो सकती, इसलिए साइन इन नहीं हुआ।
बाद में फिर कोशिश करें; अगर ऐसा फिर हो, तो सेवा चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>इस डिवाइस की कुंजी काम नहीं कर रही</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>यह डिवाइस एक कुंजी से अपनी पहचान साबित करता है, और वह विफल रहा।
इसे बंद करके फिर चालू करें; अगर ऐसा फिर हो, तो इसे सेट करने वाले को बताएँ।</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>नेटवर्क के प्रॉक्सी तक नहीं पहुँच पा रहे हैं</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>नेटवर्क का प्रॉक्सी कुछ भी आगे नहीं जाने देता</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>साइन-इन सेवा का रास्ता एक प्रॉक्सी से होकर जाता है, जो जवाब नहीं दे रहा है।
नेटवर्क देखें; उससे काम न बने तो उसे बताएँ जिसने यह डिवाइस सेट किया है।</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>वह पासवर्ड माँगता है, या साइन-इन सेवा की अनुमति नहीं देता।
जिसने यह डिवाइस सेट किया है, उसे प्रॉक्सी जाँचना होगा।</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>प्रॉक्सी जवाब नहीं दे रहा। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>प्रॉक्सी आगे नहीं जाने देता। फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>नेटवर्क अपना लॉगिन चाहता है</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>मदद</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>यह कैसे काम करता है?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>अपने फ़ोन के कैमरे से QR कोड स्कैन करें, देखें कि फ़ोन पर वही कोड है जो इस स्क्रीन पर है, और मंज़ूरी दें। कुछ सेकंड बाद यह स्क्रीन अपने आप आगे बढ़ेगी।</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>अपने फ़ोन के कैमरे से QR कोड स्कैन करें, इस स्क्रीन पर दिखाया गया कोड डालें, और मंज़ूरी दें। कुछ सेकंड बाद यह स्क्रीन अपने आप आगे बढ़ेगी।</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>फ़ोन या कैमरा नहीं है?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>किसी भी फ़ोन, टैबलेट या कंप्यूटर के ब्राउज़र में %1 खोलें और कोड %2 डालें</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>क्या यह सुरक्षित है?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>कोई भी फ़ोन, टैबलेट या कंप्यूटर चलेगा: उसके ब्राउज़र में चरण 1 में लिखा पता खोलें और कोड डालें।</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>सुनना चाहेंगे?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>रिमोट पर चलाएँ दबाएँ, और यह स्क्रीन खुद को पढ़कर सुनाएगी। रोकने के लिए फिर से चलाएँ दबाएँ।</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>साइन-इन का जो भी सहेजा जाता है, वह केवल इस डिवाइस की सुरक्षा चिप के साथ काम करता है।</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>आप अपने ही फ़ोन पर साइन इन करते हैं; यह डिवाइस आपका पासवर्ड कभी नहीं देखता। सिर्फ़ उसी कोड को मंज़ूरी दें जो आपके सामने किसी स्क्रीन पर दिख रहा हो। सपोर्ट टीम से कोई भी यह कोड कभी नहीं माँगेगा।</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>बाएँ</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>दाएँ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>मेन्यू</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>होम</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>चलाएँ</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>लाल</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>हरा</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>पीला</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>नीला</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>अभी कुछ नहीं</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>अपने रिमोट का हर बटन दबाएँ</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>वह चित्र पर जल उठेगा, और यहाँ दिखेगा कि वह क्या भेजता है।</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>यहाँ इस बटन का अभी कोई मतलब नहीं है। मतलब देने के लिए यह पंक्ति keys.json फ़ाइल में डालें; कोई दूसरा बटन हो तो “ok” की जगह दूसरा शब्द लिखें:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>यह बटन पहचाना गया है। इसका मतलब बदलने के लिए यह पंक्ति keys.json फ़ाइल में डालें, और आखिर में दूसरा शब्द लिखें:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Qt में संख्या</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>स्कैन कोड</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>keys.json में शब्द</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>बाहर जाने के लिए दबाए रखें…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>या “वापस” को दो सेकंड दबाए रखें।</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>नाम नहीं दिख सकता</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>किसी ने “अस्वीकार करें” दबाया</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>नए कोड के लिए OK दबाएँ</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>कोड का समय खत्म हो गया</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>साइन इन नहीं हुआ</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>साइन-इन अब भी यहाँ मौजूद है</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>आप साइन आउट हो गए हैं</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>मंज़ूरी मिल गई। एक पल…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>साइन आउट हो रहा है…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>एक पल…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>आप साइन इन हैं</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>स्वागत है, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>कोड लाया जा रहा है…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>जिस फ़ोन ने यह कोड खोला, उसने मना कर दिया, इसलिए साइन इन नहीं हुआ।
अगर यह गलती से हुआ, तो नया कोड लें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>पिछले कोड का समय खत्म हो गया, और साइन इन नहीं हुआ।</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>समय पर किसी ने मंज़ूरी नहीं दी, इसलिए साइन इन नहीं हुआ।
जब फ़ोन पास हो, तब नया कोड लें।</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>आपने साइन-इन रोक दिया, और कुछ नहीं बदला।
आप जब चाहें फिर शुरू कर सकते हैं।</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>आपका साइन-इन इस डिवाइस पर रखा जा रहा है।</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>साइन-इन सेवा को बताया जा रहा है कि इस डिवाइस का काम पूरा हुआ।</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>साइन-इन इस डिवाइस से हटाया जा रहा है।</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>इस डिवाइस पर आपका साइन-इन खोजा जा रहा है।</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>साइन-इन सेवा से माँगा जा रहा है।</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>यह डिवाइस साइन इन है, और जब तक आप साइन आउट न करें, ऐसा ही रहेगा।</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>यह डिवाइस साइन इन है, लेकिन इसकी कीचेन लॉक है।
उसे खोलें और फिर कोशिश करें, वरना दोबारा चालू करने पर फिर पूछा जाएगा।</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>यह डिवाइस साइन इन है।
इसे रखने की जगह नहीं है, इसलिए दोबारा चालू करने पर फिर पूछा जाएगा।</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>साइन-इन सेवा ने यह साइन-इन खत्म कर दिया।
आगे बढ़ने के लिए फिर साइन इन करें।</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>इस साइन-इन का समय खत्म हो गया।
आगे बढ़ने के लिए फिर साइन इन करें।</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>इस डिवाइस की कीचेन ने इसे नहीं छोड़ा।
कीचेन खोलें, यह ऐप दोबारा चालू करें और एक बार फिर साइन आउट करें।</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>यह डिवाइस आपके खाते का कुछ भी नहीं रखता।</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>सेवा साइन-इन को उसका समय खत्म होने तक रखती है।</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>सेवा पर भी साइन-इन खत्म करने के लिए खोलें
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>सेवा तक नहीं पहुँच पाए; वह साइन-इन को उसका समय खत्म होने तक रखती है।</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>सेवा तक नहीं पहुँच पाए; वहाँ साइन-इन खत्म करने के लिए खोलें
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>आप जब चाहें फिर साइन इन कर सकते हैं।</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>सब कुछ तैयार किया जा रहा है।</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>जाते समय साइन आउट करें।
अगर %Ln मिनट तक कोई इस स्क्रीन को न छुए, तो यह अपने आप हो जाता है।</numerusform>
            <numerusform>जाते समय साइन आउट करें।
अगर %Ln मिनट तक कोई इस स्क्रीन को न छुए, तो यह अपने आप हो जाता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>जाते समय साइन आउट करें।
अगर %Ln सेकंड तक कोई इस स्क्रीन को न छुए, तो यह अपने आप हो जाता है।</numerusform>
            <numerusform>जाते समय साइन आउट करें।
अगर %Ln सेकंड तक कोई इस स्क्रीन को न छुए, तो यह अपने आप हो जाता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>मदद</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>नया कोड</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>यह डिवाइस साइन इन है, लेकिन इसकी डिस्क भरी हुई है या केवल पढ़ने योग्य है।
जगह खाली करें और फिर कोशिश करें, वरना दोबारा चालू करने पर फिर पूछा जाएगा।</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>खाते का नाम यहाँ नहीं दिखाया जा सकता, क्योंकि इस डिवाइस में उसके अक्षर नहीं हैं।</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>कोई</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>किसी को जोड़ें</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>किसे हटाना है?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 को हटाएँ?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>कौन देख रहा है?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>यहाँ से साइन आउट करता है। फिर कभी भी जोड़ा जा सकता है।</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>कीचेन लॉक है, इसलिए जो पहले साइन इन कर चुके हैं वे नहीं दिखाए जा सकते। उसे अनलॉक करके फिर कोशिश करें, या उसके बिना आगे बढ़ें।</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>कीचेन काम नहीं कर रहा, इसलिए जो पहले साइन इन कर चुके हैं वे नहीं दिखाए जा सकते, और जो जोड़ा जाएगा उससे रीस्टार्ट के बाद फिर पूछा जाएगा।</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>किसी को हटाएँ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>आप कहाँ साइन इन करना चाहते हैं?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>पते %1 का QR कोड</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%L1 में से %Ln बटन मिला</numerusform>
            <numerusform>%L1 में से %Ln बटन मिले</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>बड़ा %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>शून्य</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>अक्षर %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>डैश</translation>
    </message>
    <message>
        <source>space</source>
        <translation>खाली जगह</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>फिर कोशिश जारी…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>यह कोड जल्द खत्म होगा</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>कीचेन से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>पहले साइन इन किया था? कीचेन लॉक है</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>आपकी मंज़ूरी का इंतज़ार</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln सेकंड बाकी</numerusform>
            <numerusform>%Ln सेकंड बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln मिनट बाकी</numerusform>
            <numerusform>%Ln मिनट बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln घंटे बाकी</numerusform>
            <numerusform>%Ln घंटे बाकी</numerusform>
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
        <translation>क्या आप अभी यहीं हैं?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>%Ln सेकंड में साइन आउट होगा। जारी रखने के लिए कोई भी बटन दबाएँ या स्क्रीन छुएँ।</numerusform>
            <numerusform>%Ln सेकंड में साइन आउट होगा। जारी रखने के लिए कोई भी बटन दबाएँ या स्क्रीन छुएँ।</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>जल्द ही साइन आउट होगा। जारी रखने के लिए कोई भी बटन दबाएँ या स्क्रीन छुएँ।</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>मैं अभी यहीं हूँ</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>अभी साइन आउट करें</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>%Ln सेकंड में साइन आउट होगा। उसके बाद आप फिर से साइन इन कर सकते हैं।</numerusform>
            <numerusform>%Ln सेकंड में साइन आउट होगा। उसके बाद आप फिर से साइन इन कर सकते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>जल्द ही साइन आउट होगा। उसके बाद आप फिर से साइन इन कर सकते हैं।</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>यह विज़िट खत्म होने वाली है</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>कोड: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>स्वागत है</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>अपने फ़ोन से साइन इन करें: आपका पासवर्ड वहीं रहता है।
जब आप जाते हैं, तो आपका कुछ भी यहाँ नहीं रहता।</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
</context>
</TS>
