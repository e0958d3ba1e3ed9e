<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>لا توافق إلا على رمز تراه على شاشة أمامك.
فريق الدعم لا يطلبه أبدًا.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>الاتصال بهذا الخادم غير محمي. استخدمه في المنزل فقط.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>لا توافق إلا على رمز تراه أمامك.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>الاتصال غير محمي. للمنزل فقط.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>افتح هذا العنوان على هاتفك:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>امسح الصورة بكاميرا هاتفك، أو افتح&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>امسح الصورة بكاميرا هاتفك،&lt;br&gt;أو افتح %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>سجّل الدخول بهاتفك</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>تأكّد من أن هاتفك يعرض هذا الرمز</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>أدخل هذا الرمز هناك</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>وافق. والباقي على هذه الشاشة.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>امسح الصورة بهاتفك، أو افتح&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>لا يمكن عرض الرمز هنا، لأن حروفه غير متوفرة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>الصورة تتضمّنه.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>تأكّد من أنه يعرض هذا الرمز</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>لم يتم إعداد تسجيل الدخول بعد</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>تعذّر العثور على خدمة تسجيل الدخول</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>تعذّر الوصول إلى خدمة تسجيل الدخول</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>خدمة تسجيل الدخول لا تستجيب</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>خدمة تسجيل الدخول مشغولة</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>الاتصال غير آمن</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>التاريخ والوقت غير صحيحين</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>هذه الشبكة تطلب تسجيل دخول خاصًا بها</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>الشبكة تقود إلى مكان آخر</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>جاء الرد من جهة أخرى</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>ليس واضحًا من سجّل الدخول</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>الرد غير مفهوم</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>تم الإيقاف حرصًا على سلامتك</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>ردّت خدمة مختلفة</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>لا يمكن تسجيل الدخول بالهاتف هنا</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>هذا التطبيق غير معروف هناك</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>هذا التطبيق يطلب أكثر مما يلزم</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>هذا الرمز لم يعد صالحًا</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>رفضت خدمة تسجيل الدخول</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>هذا الجهاز لا يعرف بعد أين يسجّل الدخول.
على من أعدّ هذا الجهاز أن يحدّد خدمة لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>عنوانها غير معروف لهذه الشبكة.
تأكّد من أن هذا الجهاز متصل بالإنترنت.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>لا يوجد طريق إليها في هذه اللحظة.
تحقّق من كابل الشبكة أو من شبكة Wi-Fi لهذا الجهاز.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>قد يكون الاتصال بطيئًا الآن.
انتظر قليلًا، أو تحقّق من شبكة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>ربما يسجّل كثيرون الدخول الآن، أو أنها قيد الصيانة.
انتظر بضع دقائق؛ وستتابع هذه الشاشة من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>لا يمكن الوثوق بشهادة خدمة تسجيل الدخول، لذلك لم يُرسَل شيء.
إذا تكرّر ذلك، فأخبر القائمين عليها.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>لا يمكن إجراء اتصال آمن والتاريخ غير صحيح.
اضبط تاريخ هذا الجهاز ووقته، وستتابع هذه الشاشة من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>وصلت صفحة من الشبكة بدلًا من خدمة تسجيل الدخول.
في الفندق أو المقهى، سجّل الدخول إلى الشبكة نفسها أولًا.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>ما وصل ليس من خدمة تسجيل الدخول.
تحقّق من الشبكة، أو من العنوان المعطى لهذا الجهاز.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>إثبات هوية من سجّل الدخول ليس لهذا التطبيق، أو ليس حقيقيًا.
حاول مرة أخرى؛ وإذا تكرّر ذلك، فأخبر القائمين على الخدمة.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>أرسلت خدمة تسجيل الدخول شيئًا لا يمكن استخدامه.
إذا تكرّر ذلك، فأخبر القائمين عليها.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>أرسلت خدمة تسجيل الدخول رمزًا أو عنوانًا قد يضلّلك.
لا تسجّل الدخول هناك حاليًا، وأخبر القائمين عليها.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>اسمها مختلف عن الاسم المعطى لهذا الجهاز، لذلك لم يُرسَل شيء.
على من أعدّ الجهاز أن يتحقّق من العنوان.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>خدمة تسجيل الدخول لا تتيح ذلك لهذا التطبيق.
على من أعدّ هذا الجهاز أن يفعّل «device flow».</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>خدمة تسجيل الدخول لا تسمح لهذا التطبيق بالدخول.
على من أعدّ هذا الجهاز أن يتحقّق من معرّف العميل.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>خدمة تسجيل الدخول لا تسمح بما يريد هذا التطبيق معرفته.
على من أعدّ هذا الجهاز أن يتحقّق من «scopes».</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>سبق استخدامه، أو أن خدمة تسجيل الدخول نسيته.
يمكن إنشاء رمز جديد بسرعة.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>السبب مذكور أدناه.
إذا تكرّر ذلك، فأخبر القائمين على الخدمة.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>لا يوجد رد. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>الخدمة مشغولة. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>الاتصال غير آمن. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>تاريخ هذا الجهاز ووقته غير صحيحين</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>هذه الشبكة تطلب تسجيل دخول خاصًا بها أولًا</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>الرد من جهة أخرى. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>لا يوجد اتصال. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>لا يمكن التحقق ممن يسجّل الدخول</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>لا يمكن فحص إثبات خدمة تسجيل الدخول لذلك، ولهذا لم يُسجَّل دخول أحد.
حاول لاحقًا؛ وإذا تكرّر ذلك، فأخبر القائمين على الخدمة.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>مفتاح هذا الجهاز لا يعمل</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>يُثبت هذا الجهاز هويته بمفتاح، وقد فشل ذلك.
أوقف تشغيله ثم شغّله؛ وإذا تكرّر ذلك، فأخبر من أعدّه.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>تعذّر الوصول إلى خادم الوكيل في الشبكة</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>خادم الوكيل في الشبكة لا يمرّر شيئًا</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>الطريق إلى خدمة تسجيل الدخول يمرّ عبر خادم وكيل لا يستجيب.
تحقّق من الشبكة، وإن لم يُجدِ ذلك فأخبر من أعدّ هذا الجهاز.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>إنه يطلب كلمة مرور، أو لا يسمح بخدمة تسجيل الدخول.
على من أعدّ هذا الجهاز أن يتحقّق من خادم الوكيل.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>خادم الوكيل لا يستجيب. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>خادم الوكيل لا يمرّر شيئًا. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>الشبكة تطلب تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>كيف يعمل ذلك؟</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>امسح رمز QR بكاميرا هاتفك، وتأكّد من أنه يعرض الرمز نفسه الذي على هذه الشاشة، ثم وافق. بعد ثوانٍ قليلة تنتقل هذه الشاشة من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>امسح رمز QR بكاميرا هاتفك، وأدخل الرمز الموجود على هذه الشاشة، ثم وافق. بعد ثوانٍ قليلة تنتقل هذه الشاشة من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>لا يوجد هاتف أو كاميرا؟</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>افتح %1 في متصفّح أي هاتف أو جهاز لوحي أو حاسوب، وأدخل الرمز %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>هل هذا آمن؟</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>يكفي أي هاتف أو جهاز لوحي أو حاسوب: افتح في متصفّحه العنوان الموجود في الخطوة 1، وأدخل الرمز.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>هل تفضّل الاستماع؟</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>اضغط زر التشغيل في جهاز التحكّم لتقرأ هذه الشاشة نفسها بصوت عالٍ. واضغطه مرة أخرى لتتوقّف.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>ما يُحفَظ من تسجيل الدخول لا يعمل إلا مع شريحة الأمان في هذا الجهاز.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>أنت تسجّل الدخول على هاتفك؛ وهذا الجهاز لا يرى كلمة مرورك أبدًا. لا توافق إلا على رمز تراه على شاشة أمامك. ولن يطلبه منك أحد من فريق الدعم أبدًا.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>اضغط كل زر في جهاز التحكّم</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>يضيء الزر على الصورة، ويظهر هنا ما يرسله.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>هذا الزر لا يعني شيئًا هنا بعد. لإعطائه معنى، ضع هذا السطر في الملف keys.json، مع كلمة أخرى بدل «ok» إذا كان زرًا آخر:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>هذا الزر مفهوم. ليعني شيئًا آخر، ضع هذا السطر في الملف keys.json، مع كلمة أخرى في آخره:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>رقمه في Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>رمز المسح</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>الكلمة في keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>استمر في الضغط للخروج…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>أو اضغط «رجوع» لمدة ثانيتين.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>اسم لا يمكن عرضه</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>ضغط أحدهم «رفض»</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>اضغط OK للحصول على رمز جديد</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>انتهت صلاحية الرمز</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم يتم تسجيل الدخول</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>لا يزال تسجيل الدخول محفوظًا هنا</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>تم تسجيل خروجك</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>تمت الموافقة. لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>جارٍ تسجيل الخروج…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>تم تسجيل دخولك</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>مرحبًا، %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>جارٍ الحصول على رمز…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>رفض الهاتف الذي فتح هذا الرمز، لذلك لم يتم تسجيل الدخول.
إن كان ذلك خطأً، فاطلب رمزًا جديدًا وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>انتهت صلاحية الرمز السابق، ولم يتم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>لم يوافق أحد في الوقت المحدّد، ولم يتم تسجيل الدخول.
اطلب رمزًا جديدًا حين يكون هاتفك في متناول يدك.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>لقد أوقفت تسجيل الدخول، ولم يتغيّر شيء.
يمكنك البدء من جديد متى شئت.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>جارٍ حفظ تسجيل دخولك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>جارٍ إبلاغ خدمة تسجيل الدخول بأن هذا الجهاز قد انتهى.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>جارٍ إزالة تسجيل الدخول من هذا الجهاز.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>جارٍ البحث عن تسجيل دخولك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>جارٍ طلبه من خدمة تسجيل الدخول.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>تم تسجيل الدخول على هذا الجهاز، ويبقى كذلك حتى تسجّل الخروج.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>تم تسجيل الدخول، لكن سلسلة مفاتيح هذا الجهاز مقفلة.
افتح قفلها وأعد المحاولة، وإلا فسيُطلب منك ذلك مجددًا بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>تم تسجيل الدخول.
لا مكان في هذا الجهاز لحفظه، لذلك سيُطلب منك ذلك مجددًا بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>أنهت خدمة تسجيل الدخول هذه الجلسة.
سجّل الدخول مرة أخرى للمتابعة.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>انتهت صلاحية تسجيل الدخول هذا.
سجّل الدخول مرة أخرى للمتابعة.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>لم تحذفه سلسلة مفاتيح هذا الجهاز.
افتح قفلها، وأعد تشغيل هذا التطبيق، ثم سجّل الخروج مرة أخرى.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>لا يحتفظ هذا الجهاز بأي شيء من حسابك.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>تحتفظ الخدمة بتسجيل الدخول حتى تنتهي صلاحيته.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>لإنهاء تسجيل الدخول لدى الخدمة أيضًا، افتح
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>تعذّر الوصول إلى الخدمة؛ وهي تحتفظ بتسجيل الدخول حتى تنتهي صلاحيته.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>تعذّر الوصول إلى الخدمة؛ لإنهاء تسجيل الدخول هناك، افتح
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>يمكنك تسجيل الدخول مرة أخرى متى شئت.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>يتم تجهيز كل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln دقيقة، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة دقيقة واحدة، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة دقيقتين، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln دقائق، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln دقيقة، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln دقيقة، يحدث ذلك تلقائيًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln ثانية، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة ثانية واحدة، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة ثانيتين، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln ثوانٍ، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln ثانية، يحدث ذلك تلقائيًا.</numerusform>
            <numerusform>سجّل الخروج عند مغادرتك.
إذا لم يلمس أحد هذه الشاشة لمدة %Ln ثانية، يحدث ذلك تلقائيًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>تم تسجيل الدخول، لكن قرص هذا الجهاز ممتلئ أو للقراءة فقط.
أفرغ مساحة وأعد المحاولة، وإلا فسيُطلب منك ذلك مجددًا بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>لا يمكن عرض اسم الحساب هنا، لأن حروفه غير متوفرة على هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>من تريد إزالته؟</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>هل تريد إزالة %1؟</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>من يشاهد؟</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>يسجّل الخروج هنا. يمكن الإضافة مجددًا في أي وقت.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>سلسلة المفاتيح مقفلة، لذلك لا يمكن إظهار من سجّلوا الدخول من قبل. افتحها وحاول مجددًا، أو تابع من دونها.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>سلسلة المفاتيح لا تعمل، لذلك لا يمكن إظهار من سجّلوا الدخول من قبل، ومن يُضاف سيُسأل مجددًا بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>إزالة شخص</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>أين تريد تسجيل الدخول؟</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>رمز QR للعنوان %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>تم العثور على %Ln من %L1 زرًا</numerusform>
            <numerusform>تم العثور على %Ln من %L1 زرًا</numerusform>
            <numerusform>تم العثور على %Ln من %L1 زرًا</numerusform>
            <numerusform>تم العثور على %Ln من %L1 زرًا</numerusform>
            <numerusform>تم العثور على %Ln من %L1 زرًا</numerusform>
            <numerusform>تم العثور على %Ln من %L1 زرًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>%1 كبير</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>صفر</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>الحرف %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>ستنتهي صلاحية هذا الرمز قريبًا</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>جارٍ سؤال سلسلة المفاتيح…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>هل سجّلت الدخول من قبل؟ سلسلة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>في انتظار موافقتك</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %Ln ثوانٍ</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %Ln دقائق</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>بقيت %Ln ساعة</numerusform>
            <numerusform>بقيت ساعة واحدة</numerusform>
            <numerusform>بقيت ساعتان</numerusform>
            <numerusform>بقيت %Ln ساعات</numerusform>
            <numerusform>بقيت %Ln ساعة</numerusform>
            <numerusform>بقيت %Ln ساعة</numerusform>
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
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>تسجيل الخروج خلال %Ln ثانية. اضغط أي زر أو المس الشاشة للمتابعة.</numerusform>
            <numerusform>تسجيل الخروج خلال ثانية واحدة. اضغط أي زر أو المس الشاشة للمتابعة.</numerusform>
            <numerusform>تسجيل الخروج خلال ثانيتين. اضغط أي زر أو المس الشاشة للمتابعة.</numerusform>
            <numerusform>تسجيل الخروج خلال %Ln ثوانٍ. اضغط أي زر أو المس الشاشة للمتابعة.</numerusform>
            <numerusform>تسجيل الخروج خلال %Ln ثانية. اضغط أي زر أو المس الشاشة للمتابعة.</numerusform>
            <numerusform>تسجيل الخروج خلال %Ln ثانية. اضغط أي زر أو المس الشاشة للمتابعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>سيتم تسجيل الخروج قريبًا. اضغط أي زر أو المس الشاشة للمتابعة.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>تسجيل الخروج الآن</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>تسجيل الخروج خلال %Ln ثانية. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</numerusform>
            <numerusform>تسجيل الخروج خلال ثانية واحدة. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</numerusform>
            <numerusform>تسجيل الخروج خلال ثانيتين. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</numerusform>
            <numerusform>تسجيل الخروج خلال %Ln ثوانٍ. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</numerusform>
            <numerusform>تسجيل الخروج خلال %Ln ثانية. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</numerusform>
            <numerusform>تسجيل الخروج خلال %Ln ثانية. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>سيتم تسجيل الخروج قريبًا. يمكنك تسجيل الدخول مرة أخرى بعد ذلك.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>هذه الزيارة على وشك الانتهاء</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>الرمز: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>سجّل الدخول بهاتفك: تبقى كلمة مرورك فيه.
وعندما تغادر لا يبقى هنا شيء يخصّك.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
</context>
</TS>
