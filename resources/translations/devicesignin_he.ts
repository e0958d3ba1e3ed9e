<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he_IL" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>אשרו רק קוד שאתם רואים על מסך שמולכם.
התמיכה לעולם לא מבקשת אותו.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>החיבור לשרת הזה אינו מוגן. השתמשו בו רק בבית.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>אשרו רק קוד שאתם רואים מולכם.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>החיבור אינו מוגן. רק בבית.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>פתחו את הכתובת הזו בטלפון:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>סרקו את התמונה במצלמת הטלפון, או פתחו את&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>סרקו את התמונה במצלמת הטלפון,&lt;br&gt;או פתחו את %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>התחברו באמצעות הטלפון</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>ודאו שהטלפון מציג את הקוד הזה</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>הזינו שם את הקוד הזה</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>אשרו. המסך הזה יעשה את השאר.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>סרקו בטלפון, או פתחו את&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>אי אפשר להציג כאן את הקוד, כי האותיות שלו חסרות במכשיר הזה.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>התמונה כוללת אותו.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>ודאו שהוא מציג את הקוד הזה</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>ההתחברות עדיין לא הוגדרה</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>שירות ההתחברות לא נמצא</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>אין גישה לשירות ההתחברות</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>שירות ההתחברות לא עונה</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>שירות ההתחברות עמוס</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>החיבור אינו מאובטח</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>התאריך והשעה שגויים</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>הרשת הזו דורשת התחברות משלה</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>הרשת מובילה למקום אחר</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>משהו אחר ענה</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>לא ברור מי התחבר</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>התשובה לא מובנת</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>נעצר ליתר ביטחון</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>שירות אחר ענה</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>אין כאן התחברות בטלפון</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>האפליקציה הזו לא מוכרת שם</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>האפליקציה הזו מבקשת יותר מדי</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>הקוד הזה כבר לא תקף</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>שירות ההתחברות סירב</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>המכשיר הזה עדיין לא יודע היכן להתחבר.
מי שהגדיר אותו צריך לציין שירות התחברות.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>הכתובת שלו לא מוכרת ברשת הזו.
בדקו שהמכשיר הזה מחובר לאינטרנט.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>אין אליו דרך כרגע.
בדקו את כבל הרשת או את ה-Wi-Fi של המכשיר הזה.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>ייתכן שהחיבור איטי כרגע.
המתינו רגע, או בדקו את הרשת של המכשיר הזה.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>אולי רבים מתחברים עכשיו, או שמתקנים אותו.
המתינו כמה דקות; המסך הזה ימשיך מעצמו.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>אי אפשר לסמוך על האישור של שירות ההתחברות, ולכן דבר לא נשלח.
אם זה קורה שוב, ספרו למי שמפעיל אותו.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>עם תאריך שגוי אין חיבור מאובטח.
כוונו את התאריך והשעה של המכשיר הזה, והמסך הזה ימשיך מעצמו.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>הגיע דף של הרשת במקום שירות ההתחברות.
במלון או בבית קפה, התחברו קודם לרשת עצמה.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>מה שהגיע אינו משירות ההתחברות.
בדקו את הרשת, או את הכתובת שניתנה למכשיר הזה.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>ההוכחה מי התחבר לא נועדה לאפליקציה הזו, או שאינה אמיתית.
נסו שוב; אם זה קורה שוב, ספרו למי שמפעיל את השירות.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>שירות ההתחברות שלח משהו שאי אפשר להשתמש בו.
אם זה קורה שוב, ספרו למי שמפעיל אותו.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>שירות ההתחברות שלח קוד או כתובת שעלולים להטעות אתכם.
אל תתחברו שם בינתיים, וספרו למי שמפעיל אותו.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>השם שלו שונה מזה שניתן למכשיר הזה, ולכן דבר לא נשלח.
מי שהגדיר אותו צריך לבדוק את הכתובת.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>שירות ההתחברות לא מציע זאת לאפליקציה הזו.
מי שהגדיר את המכשיר צריך להפעיל את ה-device flow.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>שירות ההתחברות לא מקבל את האפליקציה הזו.
מי שהגדיר את המכשיר צריך לבדוק את מזהה הלקוח.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>שירות ההתחברות לא מתיר את מה שהאפליקציה הזו רוצה לדעת.
מי שהגדיר את המכשיר צריך לבדוק את ה-scopes.</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>כבר השתמשו בו, או ששירות ההתחברות שכח אותו.
קוד חדש יהיה מוכן מיד.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>הסיבה מופיעה למטה.
אם זה קורה שוב, ספרו למי שמפעיל את השירות.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>אין תשובה. מנסים שוב…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>השירות עמוס. מנסים שוב…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>החיבור אינו מאובטח. מנסים שוב…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>התאריך והשעה של המכשיר הזה שגויים</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>הרשת הזו דורשת קודם התחברות משלה</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>משהו אחר עונה. מנסים שוב…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>אין חיבור. מנסים שוב…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>אי אפשר לאמת מי מתחבר</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>אי אפשר לבדוק את ההוכחה של שירות ההתחברות, ולכן אף אחד לא התחבר.
נסו שוב מאוחר יותר; אם זה קורה שוב, ספרו למי שמפעיל את השירות.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>המפתח של המכשיר הזה לא פועל</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>המכשיר הזה מזדהה באמצעות מפתח, וזה נכשל.
כבו אותו והדליקו שוב; אם זה קורה שוב, ספרו למי שהגדיר אותו.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>אין גישה לשרת הפרוקסי של הרשת</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>שרת הפרוקסי של הרשת לא מעביר כלום</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>הדרך לשירות ההתחברות עוברת דרך שרת פרוקסי שלא עונה.
בדקו את הרשת; אם זה לא עוזר, פנו למי שהגדיר את המכשיר הזה.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>הוא דורש סיסמה, או לא מתיר את שירות ההתחברות.
מי שהגדיר את המכשיר צריך לבדוק את שרת הפרוקסי.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>הפרוקסי לא עונה. מנסים שוב…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>הפרוקסי לא מעביר כלום. מנסים שוב…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>הרשת דורשת התחברות</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>איך זה עובד?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>סרקו את קוד ה-QR במצלמת הטלפון, ודאו שהוא מציג את אותו הקוד שבמסך הזה, ואשרו. כמה שניות לאחר מכן המסך הזה ימשיך מעצמו.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>סרקו את קוד ה-QR במצלמת הטלפון, הזינו את הקוד שמופיע במסך הזה, ואשרו. כמה שניות לאחר מכן המסך הזה ימשיך מעצמו.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>אין טלפון, או אין מצלמה?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>פתחו את %1 בדפדפן של כל טלפון, טאבלט או מחשב, והזינו את הקוד %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>האם זה בטוח?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>כל טלפון, טאבלט או מחשב יתאים: פתחו בדפדפן את הכתובת שבשלב 1, והזינו את הקוד.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>מעדיפים להקשיב?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>לחצו על הפעלה בשלט, והמסך הזה יקריא את עצמו. לחצו שוב על הפעלה כדי לעצור.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>מה שנשמר מההתחברות פועל רק עם שבב האבטחה שבמכשיר הזה.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>אתם מתחברים בטלפון שלכם; המכשיר הזה לעולם לא רואה את הסיסמה. אשרו רק קוד שאתם רואים על מסך שמולכם. אף אחד מהתמיכה לעולם לא יבקש אותו.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>למעלה</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>למטה</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>שמאלה</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>ימינה</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>אישור</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>תפריט</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>בית</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>אדום</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>ירוק</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>צהוב</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>כחול</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>עדיין כלום</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>לחצו על כל מקש בשלט</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>הוא נדלק בתמונה, וכאן מופיע מה שהוא שולח.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>המקש הזה עדיין לא אומר כאן דבר. כדי לתת לו משמעות, הוסיפו את השורה הזו לקובץ keys.json, עם מילה אחרת במקום “ok” אם הוא צריך להיות מקש אחר:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>המקש הזה מוכר. כדי לתת לו משמעות אחרת, הוסיפו את השורה הזו לקובץ keys.json, עם מילה אחרת בסופה:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>המספר ב-Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>קוד סריקה</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>המילה ב-keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>המשיכו ללחוץ כדי לצאת…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>או לחצו על “חזרה” במשך שתי שניות.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>שם שאי אפשר להציג</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>מישהו לחץ על “דחייה”</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>לחצו על OK לקבלת קוד חדש</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>תוקף הקוד פג</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>לא התחברתם</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>ההתחברות עדיין שמורה כאן</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>התנתקתם</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>אושר. רק רגע…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>מתנתקים…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>רק רגע…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>התחברתם</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>שלום, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>מקבלים קוד…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>הטלפון שפתח את הקוד הזה סירב, ולכן אף אחד לא התחבר.
אם זו טעות, קבלו קוד חדש ונסו שוב.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>תוקף הקודם פג, ואף אחד לא התחבר.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>אף אחד לא אישר בזמן, ואף אחד לא התחבר.
קבלו קוד חדש כשהטלפון בהישג יד.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>עצרתם את ההתחברות, ודבר לא השתנה.
אפשר להתחיל שוב בכל עת.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>שומרים את ההתחברות במכשיר הזה.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>מודיעים לשירות ההתחברות שהמכשיר הזה סיים.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>מסירים את ההתחברות מהמכשיר הזה.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>מחפשים את ההתחברות במכשיר הזה.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>מבקשים אותו משירות ההתחברות.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>המכשיר הזה מחובר, ויישאר כך עד שתתנתקו.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>המכשיר הזה מחובר, אבל צרור המפתחות שלו נעול.
בטלו את הנעילה ונסו שוב, אחרת תתבקשו שוב אחרי הפעלה מחדש.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>המכשיר הזה מחובר.
אין לו היכן לשמור זאת, ולכן הוא יבקש שוב אחרי הפעלה מחדש.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>שירות ההתחברות סיים את ההתחברות הזו.
התחברו שוב כדי להמשיך.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>תוקף ההתחברות הזו פג.
התחברו שוב כדי להמשיך.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>צרור המפתחות של המכשיר הזה לא שחרר אותה.
בטלו את הנעילה, הפעילו מחדש את האפליקציה והתנתקו פעם נוספת.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>המכשיר הזה לא שומר דבר מהחשבון שלכם.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>השירות שומר את ההתחברות עד שיפוג תוקפה.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>כדי לסיים את ההתחברות גם בשירות, פתחו את
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>לא הייתה גישה לשירות; הוא שומר את ההתחברות עד שיפוג תוקפה.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>לא הייתה גישה לשירות; כדי לסיים שם את ההתחברות, פתחו את
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>אפשר להתחבר שוב בכל עת.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>מכינים הכול.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>יש להתנתק לפני שהולכים.
אם איש לא נוגע במסך הזה במשך דקה אחת, זה קורה מעצמו.</numerusform>
            <numerusform>יש להתנתק לפני שהולכים.
אם איש לא נוגע במסך הזה במשך %Ln דקות, זה קורה מעצמו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>יש להתנתק לפני שהולכים.
אם איש לא נוגע במסך הזה במשך שנייה אחת, זה קורה מעצמו.</numerusform>
            <numerusform>יש להתנתק לפני שהולכים.
אם איש לא נוגע במסך הזה במשך %Ln שניות, זה קורה מעצמו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>קוד חדש</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>התחברות</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>התנתקות</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>המכשיר הזה מחובר, אבל הדיסק שלו מלא או לקריאה בלבד.
פנו מקום ונסו שוב, אחרת תתבקשו שוב אחרי הפעלה מחדש.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>אי אפשר להציג כאן את השם שבחשבון, כי האותיות שלו חסרות במכשיר הזה.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>מישהו</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>הוספת מישהו</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>את מי להסיר?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>להסיר את %1?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>מי צופה?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>מנתק כאן. אפשר להוסיף שוב בכל עת.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>מחזיק המפתחות נעול, ולכן אי אפשר להציג את מי שכבר נכנסו. אפשר לפתוח אותו ולנסות שוב, או להמשיך בלעדיו.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>מחזיק המפתחות לא פועל, ולכן אי אפשר להציג את מי שכבר נכנסו, ומי שיתווסף יתבקש להיכנס שוב אחרי הפעלה מחדש.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>הסרת מישהו</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>השארה</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>לאן להיכנס?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>קוד QR של הכתובת %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>נמצא מקש אחד מתוך %L1</numerusform>
            <numerusform>נמצאו %Ln מתוך %L1 מקשים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>%1 גדולה</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>אפס</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>האות %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>מקף</translation>
    </message>
    <message>
        <source>space</source>
        <translation>רווח</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>מנסים שוב…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>תוקף הקוד יפוג בקרוב</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>שואלים את צרור המפתחות…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>כבר התחברתם? צרור המפתחות נעול</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>ממתינים לאישור שלכם</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>נותרה שנייה אחת</numerusform>
            <numerusform>נותרו %Ln שניות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>נותרה דקה אחת</numerusform>
            <numerusform>נותרו %Ln דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>נותרה שעה אחת</numerusform>
            <numerusform>נותרו %Ln שעות</numerusform>
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
        <translation>עדיין כאן?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>התנתקות בעוד שנייה אחת. כדי להמשיך, יש ללחוץ על מקש כלשהו או לגעת במסך.</numerusform>
            <numerusform>התנתקות בעוד %Ln שניות. כדי להמשיך, יש ללחוץ על מקש כלשהו או לגעת במסך.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>ההתנתקות קרובה. כדי להמשיך, יש ללחוץ על מקש כלשהו או לגעת במסך.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>אני עדיין כאן</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>להתנתק עכשיו</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>התנתקות בעוד שנייה אחת. אחר כך אפשר להתחבר שוב.</numerusform>
            <numerusform>התנתקות בעוד %Ln שניות. אחר כך אפשר להתחבר שוב.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>ההתנתקות קרובה. אחר כך אפשר להתחבר שוב.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>הביקור הזה עומד להסתיים</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>קוד: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>ברוכים הבאים</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>נכנסים עם הטלפון שלך: הסיסמה נשארת בו.
כשהולכים, שום דבר שלך לא נשאר כאן.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>התחברות</translation>
    </message>
</context>
</TS>
