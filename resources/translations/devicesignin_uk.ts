<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name>Caution</name>
    <message>
        <source>Approve only a code you see on a screen in front of you.
Support never asks for it.</source>
        <translation>Підтверджуйте лише код, який бачите на екрані перед собою.
Служба підтримки ніколи його не запитує.</translation>
    </message>
    <message>
        <source>The connection to this server is not protected. Use it only at home.</source>
        <translation>З’єднання з цим сервером не захищене. Користуйтеся ним лише вдома.</translation>
    </message>
    <message>
        <source>Approve only a code in front of you.</source>
        <comment>a short form for small screens</comment>
        <translation>Підтверджуйте лише код перед собою.</translation>
    </message>
    <message>
        <source>Not protected. Use it only at home.</source>
        <comment>the connection; a short form for small screens</comment>
        <translation>Без захисту. Лише для дому.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Open this address on your phone:&lt;br&gt;%1</source>
        <translation>Відкрийте цю адресу на телефоні:&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera, or open&lt;br&gt;%1</source>
        <translation>Скануйте зображення телефоном або відкрийте&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>Scan the picture with your phone’s camera,&lt;br&gt;or open %1</source>
        <translation>Скануйте зображення телефоном&lt;br&gt;або відкрийте %1</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>Увійдіть через телефон</translation>
    </message>
    <message>
        <source>Check that your phone shows this code</source>
        <translation>Перевірте, чи телефон показує цей код</translation>
    </message>
    <message>
        <source>Enter this code there</source>
        <translation>Введіть там цей код</translation>
    </message>
    <message>
        <source>Approve. This screen does the rest.</source>
        <translation>Підтвердьте. Решту зробить цей екран.</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open&lt;br&gt;%1</source>
        <comment>a short form for small screens</comment>
        <translation>Скануйте це або відкрийте&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>The code can’t be shown here: this device lacks its letters.</source>
        <translation>Код тут не можна показати: на цьому пристрої немає його літер.</translation>
    </message>
    <message>
        <source>The picture contains it.</source>
        <comment>the user code</comment>
        <translation>Його містить зображення.</translation>
    </message>
    <message>
        <source>Check that it shows this code</source>
        <comment>your phone; a short form for small screens</comment>
        <translation>Перевірте, чи там цей код</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Sign-in isn’t set up yet</source>
        <translation>Вхід ще не налаштовано</translation>
    </message>
    <message>
        <source>The sign-in service can’t be found</source>
        <translation>Службу входу не знайдено</translation>
    </message>
    <message>
        <source>The sign-in service can’t be reached</source>
        <translation>Служба входу недоступна</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t answer</source>
        <translation>Служба входу не відповідає</translation>
    </message>
    <message>
        <source>The sign-in service is busy</source>
        <translation>Служба входу перевантажена</translation>
    </message>
    <message>
        <source>The connection isn’t secure</source>
        <translation>З’єднання небезпечне</translation>
    </message>
    <message>
        <source>Date and time are wrong</source>
        <translation>Дата й час неправильні</translation>
    </message>
    <message>
        <source>This network wants its own sign-in</source>
        <translation>Ця мережа потребує власного входу</translation>
    </message>
    <message>
        <source>The network leads somewhere else</source>
        <translation>Мережа веде в інше місце</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Відповіло щось інше</translation>
    </message>
    <message>
        <source>It isn’t clear who signed in</source>
        <translation>Незрозуміло, хто увійшов</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Відповідь незрозуміла</translation>
    </message>
    <message>
        <source>Stopped, to be on the safe side</source>
        <translation>Зупинено задля безпеки</translation>
    </message>
    <message>
        <source>A different service answered</source>
        <translation>Відповіла інша служба</translation>
    </message>
    <message>
        <source>No sign-in by phone here</source>
        <translation>Тут немає входу через телефон</translation>
    </message>
    <message>
        <source>This app isn’t known there</source>
        <translation>Цей застосунок там невідомий</translation>
    </message>
    <message>
        <source>This app asks for too much</source>
        <translation>Цей застосунок просить забагато</translation>
    </message>
    <message>
        <source>This code no longer works</source>
        <translation>Цей код більше не діє</translation>
    </message>
    <message>
        <source>The sign-in service said no</source>
        <translation>Служба входу відмовила</translation>
    </message>
    <message>
        <source>This device doesn’t know yet where to sign in.
Whoever set up this device has to name a sign-in service.</source>
        <translation>Цей пристрій ще не знає, куди входити.
Той, хто його налаштував, має вказати службу входу.</translation>
    </message>
    <message>
        <source>Its address is unknown to this network.
Check that this device is connected to the internet.</source>
        <translation>Ця мережа не знає її адреси.
Перевірте, чи пристрій під’єднано до інтернету.</translation>
    </message>
    <message>
        <source>There is no way through to it at the moment.
Check the network cable or the Wi-Fi of this device.</source>
        <translation>Зараз до неї немає шляху.
Перевірте мережевий кабель або Wi-Fi цього пристрою.</translation>
    </message>
    <message>
        <source>The connection may be slow just now.
Wait a moment, or check the network of this device.</source>
        <translation>Можливо, з’єднання зараз повільне.
Зачекайте трохи або перевірте мережу цього пристрою.</translation>
    </message>
    <message>
        <source>Many people may be signing in, or it is being repaired.
Give it a few minutes; this screen goes on by itself.</source>
        <translation>Можливо, входить багато людей або її ремонтують.
Зачекайте кілька хвилин; цей екран сам перейде далі.</translation>
    </message>
    <message>
        <source>The sign-in service’s certificate can’t be trusted, so nothing was sent.
If it happens again, tell the people who run it.</source>
        <translation>Сертифікату служби входу не можна довіряти, тому нічого не надіслано.
Якщо це повториться, повідомте тих, хто нею керує.</translation>
    </message>
    <message>
        <source>With the wrong date no secure connection is possible.
Set the date and time of this device; then this screen goes on by itself.</source>
        <translation>З неправильною датою безпечне з’єднання неможливе.
Встановіть дату й час цього пристрою, і цей екран сам перейде далі.</translation>
    </message>
    <message>
        <source>A page of the network came instead of the sign-in service.
In a hotel or a café, sign in to the network itself first.</source>
        <translation>Замість служби входу надійшла сторінка мережі.
У готелі чи кав’ярні спершу увійдіть у саму мережу.</translation>
    </message>
    <message>
        <source>Something came that is not from the sign-in service.
Check the network, or the address this device was given.</source>
        <translation>Надійшло щось не від служби входу.
Перевірте мережу або адресу, задану цьому пристрою.</translation>
    </message>
    <message>
        <source>The proof of who signed in isn’t meant for this app, or isn’t genuine.
Try again; if it happens again, tell the people who run the service.</source>
        <translation>Підтвердження того, хто увійшов, не для цього застосунку або не справжнє.
Спробуйте ще раз; якщо це повториться, повідомте тих, хто керує службою.</translation>
    </message>
    <message>
        <source>The sign-in service sent something that can’t be used.
If it happens again, tell the people who run it.</source>
        <translation>Служба входу надіслала щось непридатне.
Якщо це повториться, повідомте тих, хто нею керує.</translation>
    </message>
    <message>
        <source>The sign-in service sent a code or an address that could mislead you.
Don’t sign in there for now, and tell the people who run it.</source>
        <translation>Служба входу надіслала код або адресу, що може ввести вас в оману.
Поки що не входьте там і повідомте тих, хто нею керує.</translation>
    </message>
    <message>
        <source>It goes by another name than the one this device was given, so nothing was sent.
Whoever set up this device has to check the address.</source>
        <translation>Її назва не та, яку задано цьому пристрою, тому нічого не надіслано.
Той, хто його налаштував, має перевірити адресу.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t offer it to this app.
Whoever set up this device has to switch on the device flow.</source>
        <translation>Служба входу не пропонує цього цьому застосунку.
Той, хто налаштував пристрій, має ввімкнути «device flow».</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t let this app in.
Whoever set up this device has to check the client ID.</source>
        <translation>Служба входу не пускає цей застосунок.
Той, хто налаштував пристрій, має перевірити ідентифікатор клієнта.</translation>
    </message>
    <message>
        <source>The sign-in service doesn’t allow what this app wants to know.
Whoever set up this device has to check the scopes.</source>
        <translation>Служба входу не дозволяє того, що хоче знати цей застосунок.
Той, хто налаштував пристрій, має перевірити «scopes».</translation>
    </message>
    <message>
        <source>It was used before, or the sign-in service has forgotten it.
A new one is quickly made.</source>
        <translation>Його вже використали, або служба входу його забула.
Новий з’явиться за мить.</translation>
    </message>
    <message>
        <source>It gave the reason below.
If it happens again, tell the people who run it.</source>
        <translation>Причину вказано нижче.
Якщо це повториться, повідомте тих, хто керує службою.</translation>
    </message>
    <message>
        <source>No answer. Trying again…</source>
        <translation>Немає відповіді. Пробуємо ще…</translation>
    </message>
    <message>
        <source>The service is busy. Trying again…</source>
        <translation>Служба перевантажена. Пробуємо ще…</translation>
    </message>
    <message>
        <source>The connection isn’t secure. Trying again…</source>
        <translation>З’єднання небезпечне. Пробуємо ще…</translation>
    </message>
    <message>
        <source>Date and time of this device are wrong</source>
        <translation>Дата й час цього пристрою неправильні</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>Ця мережа спершу потребує власного входу</translation>
    </message>
    <message>
        <source>Something else answers. Trying again…</source>
        <translation>Відповідає щось інше. Пробуємо ще…</translation>
    </message>
    <message>
        <source>No connection. Trying again…</source>
        <translation>Немає з’єднання. Пробуємо ще…</translation>
    </message>
    <message>
        <source>Who signs in can’t be verified</source>
        <translation>Неможливо перевірити, хто входить</translation>
    </message>
    <message>
        <source>The sign-in service’s proof of that can’t be checked, so nobody was signed in.
Try again later; if it happens again, tell the people who run the service.</source>
        <translation>Підтвердження від служби входу неможливо перевірити, тому вхід не виконано.
Спробуйте ще раз пізніше; якщо це повториться, повідомте тих, хто керує службою.</translation>
    </message>
    <message>
        <source>This device’s key doesn’t work</source>
        <translation>Ключ цього пристрою не працює</translation>
    </message>
    <message>
        <source>This device proves itself with a key, and that has failed.
Switch it off and on; if it happens again, tell whoever set it up.</source>
        <translation>Цей пристрій засвідчує себе ключем, і це не вдалося.
Вимкніть і ввімкніть його; якщо це повториться, повідомте того, хто його налаштував.</translation>
    </message>
    <message>
        <source>The network’s proxy can’t be reached</source>
        <translation>Проксі-сервер мережі недоступний</translation>
    </message>
    <message>
        <source>The network’s proxy lets nothing through</source>
        <translation>Проксі-сервер мережі нічого не пропускає</translation>
    </message>
    <message>
        <source>The way to the sign-in service leads through a proxy, which doesn’t answer.
Check the network; if that doesn’t help, tell whoever set up this device.</source>
        <translation>Шлях до служби входу веде через проксі-сервер, а він не відповідає.
Перевірте мережу; якщо не допоможе, скажіть тому, хто налаштував пристрій.</translation>
    </message>
    <message>
        <source>It wants a password, or doesn’t allow the sign-in service.
Whoever set up this device has to check the proxy.</source>
        <translation>Він вимагає пароль або не дозволяє службу входу.
Той, хто налаштував пристрій, має перевірити проксі-сервер.</translation>
    </message>
    <message>
        <source>The proxy doesn’t answer. Trying again…</source>
        <translation>Проксі не відповідає. Пробуємо ще…</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Trying again…</source>
        <translation>Проксі нічого не пропускає. Пробуємо ще…</translation>
    </message>
    <message>
        <source>The network wants a sign-in</source>
        <comment>a short form for small screens</comment>
        <translation>Мережа потребує входу</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>Як це працює?</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Наведіть камеру телефона на QR-код, перевірте, чи він показує той самий код, що й цей екран, і підтвердьте. За кілька секунд цей екран сам перейде далі.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.</source>
        <translation>Наведіть камеру телефона на QR-код, введіть код, показаний на цьому екрані, і підтвердьте. За кілька секунд цей екран сам перейде далі.</translation>
    </message>
    <message>
        <source>No phone, or no camera?</source>
        <translation>Немає телефона чи камери?</translation>
    </message>
    <message>
        <source>Open %1 in the browser of any phone, tablet or computer, and enter the code %2</source>
        <translation>Відкрийте %1 у браузері будь-якого телефона, планшета чи комп’ютера і введіть код %2</translation>
    </message>
    <message>
        <source>Is this safe?</source>
        <translation>Чи це безпечно?</translation>
    </message>
    <message>
        <source>Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.</source>
        <translation>Підійде будь-який телефон, планшет чи комп’ютер: відкрийте в його браузері адресу, що стоїть у кроці 1, і введіть код.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Would you rather listen?</source>
        <translation>Хочете послухати?</translation>
    </message>
    <message>
        <source>Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.</source>
        <translation>Натисніть Відтворити на пульті, і цей екран прочитає себе вголос. Натисніть Відтворити ще раз, щоб він замовк.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>What is kept of the sign-in works only with the security chip in this device.</source>
        <translation>Те, що зберігається від входу, працює лише з чипом безпеки в цьому пристрої.</translation>
    </message>
    <message>
        <source>You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.</source>
        <translation>Ви входите на власному телефоні; цей пристрій ніколи не бачить вашого пароля. Підтверджуйте лише код, який бачите на екрані перед собою. Ніхто зі служби підтримки ніколи його не запитає.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Up</source>
        <translation>Угору</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Униз</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ліворуч</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Праворуч</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Додому</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Відтворити</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Червона</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелена</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жовта</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синя</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Ще нічого</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press each key of your remote</source>
        <translation>Натисніть кожну кнопку пульта</translation>
    </message>
    <message>
        <source>It lights up on the picture, and what it sends is shown here.</source>
        <translation>Вона засвітиться на зображенні, а тут з’явиться те, що вона надсилає.</translation>
    </message>
    <message>
        <source>This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:</source>
        <translation>Ця кнопка тут ще нічого не означає. Щоб надати їй значення, додайте цей рядок у файл keys.json, з іншим словом замість «ok», якщо це має бути інша кнопка:</translation>
    </message>
    <message>
        <source>This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:</source>
        <translation>Цю кнопку розпізнано. Щоб вона означала щось інше, додайте цей рядок у файл keys.json, з іншим словом наприкінці:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>Qt’s number</source>
        <translation>Номер у Qt</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Скан-код</translation>
    </message>
    <message>
        <source>Word in keys.json</source>
        <translation>Слово в keys.json</translation>
    </message>
    <message>
        <source>Keep holding to leave…</source>
        <translation>Тримайте далі, щоб вийти…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Or hold Back for two seconds.</source>
        <translation>Або утримуйте «Назад» дві секунди.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Name can’t be shown</source>
        <translation>Ім’я не відображається</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Someone pressed “Deny”</source>
        <translation>Хтось вибрав «Відхилити»</translation>
    </message>
    <message>
        <source>Press OK for a new code</source>
        <translation>Натисніть OK, щоб отримати новий код</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Термін дії коду минув</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Вхід не виконано</translation>
    </message>
    <message>
        <source>The sign-in is still kept here</source>
        <translation>Вхід досі збережено тут</translation>
    </message>
    <message>
        <source>You’re signed out</source>
        <translation>Ви вийшли</translation>
    </message>
    <message>
        <source>Approved. One moment…</source>
        <translation>Підтверджено. Хвилинку…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Вихід…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>You’re signed in</source>
        <translation>Ви увійшли</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Вітаємо, %1</translation>
    </message>
    <message>
        <source>Getting a code…</source>
        <translation>Отримуємо код…</translation>
    </message>
    <message>
        <source>The phone that opened this code said no, so nothing was signed in.
If that was a mistake, get a new code and try again.</source>
        <translation>Телефон, на якому відкрили цей код, відмовив, тому вхід не виконано.
Якщо це помилка, отримайте новий код і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The last one has run out, and nothing was signed in.</source>
        <translation>Термін дії попереднього минув, вхід не виконано.</translation>
    </message>
    <message>
        <source>Nobody approved it in time, and nothing was signed in.
Get a new code when your phone is at hand.</source>
        <translation>Ніхто не підтвердив його вчасно, вхід не виконано.
Отримайте новий код, коли телефон буде під рукою.</translation>
    </message>
    <message>
        <source>You stopped the sign-in, and nothing was changed.
You can start again whenever you like.</source>
        <translation>Ви зупинили вхід, і нічого не змінилося.
Можна почати знову будь-коли.</translation>
    </message>
    <message>
        <source>Keeping your sign-in on this device.</source>
        <translation>Зберігаємо ваш вхід на цьому пристрої.</translation>
    </message>
    <message>
        <source>Telling the sign-in service that this device is done.</source>
        <translation>Повідомляємо службі входу, що цей пристрій завершив роботу.</translation>
    </message>
    <message>
        <source>Removing the sign-in from this device.</source>
        <translation>Видаляємо вхід із цього пристрою.</translation>
    </message>
    <message>
        <source>Looking for your sign-in on this device.</source>
        <translation>Шукаємо ваш вхід на цьому пристрої.</translation>
    </message>
    <message>
        <source>Asking the sign-in service for it.</source>
        <translation>Запитуємо його в служби входу.</translation>
    </message>
    <message>
        <source>This device is signed in, and stays so until you sign out.</source>
        <translation>На цьому пристрої виконано вхід, і так буде, доки ви не вийдете.</translation>
    </message>
    <message>
        <source>This device is signed in, but its keychain is locked.
Unlock it and try again, or you’ll be asked again after a restart.</source>
        <translation>Вхід виконано, але в’язку ключів цього пристрою заблоковано.
Розблокуйте її та спробуйте ще раз, інакше після перезапуску вас запитають знову.</translation>
    </message>
    <message>
        <source>This device is signed in.
It has no place to keep that, so it will ask again after a restart.</source>
        <translation>Вхід виконано.
Цьому пристрою ніде його зберегти, тому після перезапуску він запитає знову.</translation>
    </message>
    <message>
        <source>The sign-in service ended this sign-in.
Sign in again to go on.</source>
        <translation>Служба входу завершила цей вхід.
Увійдіть знову, щоб продовжити.</translation>
    </message>
    <message>
        <source>This sign-in has run out.
Sign in again to go on.</source>
        <translation>Термін дії цього входу минув.
Увійдіть знову, щоб продовжити.</translation>
    </message>
    <message>
        <source>The keychain of this device didn’t let go of it.
Unlock the keychain, restart this app and sign out once more.</source>
        <translation>В’язка ключів цього пристрою його не відпустила.
Розблокуйте її, перезапустіть застосунок і вийдіть ще раз.</translation>
    </message>
    <message>
        <source>This device keeps nothing of your account.</source>
        <translation>Цей пристрій нічого не зберігає з вашого облікового запису.</translation>
    </message>
    <message>
        <source>The sign-in service keeps the sign-in until it runs out.</source>
        <translation>Служба зберігає вхід, доки не мине його термін.</translation>
    </message>
    <message>
        <source>To end the sign-in at the service, too, open
%1</source>
        <translation>Щоб завершити вхід і в самій службі, відкрийте
%1</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; it keeps the sign-in until it runs out.</source>
        <translation>Служба була недоступна; вона зберігає вхід, доки не мине його термін.</translation>
    </message>
    <message>
        <source>The sign-in service wasn’t reached; to end the sign-in there, open
%1</source>
        <translation>Служба була недоступна; щоб завершити вхід там, відкрийте
%1</translation>
    </message>
    <message>
        <source>You can sign in again whenever you like.</source>
        <translation>Ви можете увійти знову будь-коли.</translation>
    </message>
    <message>
        <source>Getting everything ready.</source>
        <translation>Усе готується.</translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Вийдіть з облікового запису, коли йтимете.
Якщо %Ln хв ніхто не торкається цього екрана, це станеться само.</numerusform>
            <numerusform>Вийдіть з облікового запису, коли йтимете.
Якщо %Ln хв ніхто не торкається цього екрана, це станеться само.</numerusform>
            <numerusform>Вийдіть з облікового запису, коли йтимете.
Якщо %Ln хв ніхто не торкається цього екрана, це станеться само.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Вийдіть з облікового запису, коли йтимете.
Якщо %Ln с ніхто не торкається цього екрана, це станеться само.</numerusform>
            <numerusform>Вийдіть з облікового запису, коли йтимете.
Якщо %Ln с ніхто не торкається цього екрана, це станеться само.</numerusform>
            <numerusform>Вийдіть з облікового запису, коли йтимете.
Якщо %Ln с ніхто не торкається цього екрана, це станеться само.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Новий код</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не зараз</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ще раз</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Увійти</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>This device is signed in, but its disk is full or read-only.
Make room and try again, or you’ll be asked again after a restart.</source>
        <translation>Вхід виконано, але диск цього пристрою заповнений або доступний лише для читання.
Звільніть місце та спробуйте ще раз, інакше після перезапуску вас запитають знову.</translation>
    </message>
    <message>
        <source>The name on the account can’t be shown here: this device lacks its letters.</source>
        <translation>Ім’я облікового запису тут не можна показати: на цьому пристрої немає його літер.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Someone</source>
        <translation>Хтось</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Додати когось</translation>
    </message>
    <message>
        <source>Who should be removed?</source>
        <translation>Кого вилучити?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Вилучити: %1?</translation>
    </message>
    <message>
        <source>Who’s watching?</source>
        <translation>Хто дивиться?</translation>
    </message>
    <message>
        <source>Signs out here. Adding again is possible at any time.</source>
        <translation>Вийде тут. Додати знову можна будь-коли.</translation>
    </message>
    <message>
        <source>The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.</source>
        <translation>В’язку ключів заблоковано, тому тих, хто вже входив, не можна показати. Розблокуйте її та спробуйте ще раз або продовжте без неї.</translation>
    </message>
    <message>
        <source>The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.</source>
        <translation>В’язка ключів не працює, тому тих, хто вже входив, не можна показати, а доданих після перезапуску буде запитано знову.</translation>
    </message>
    <message>
        <source>Remove someone</source>
        <translation>Вилучити когось</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ще раз</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Where do you want to sign in?</source>
        <translation>Де ви хочете увійти?</translation>
    </message>
</context>
<context>
    <name>QrTile</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>QR-код адреси %1</translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>Знайдено %Ln кнопку з %L1</numerusform>
            <numerusform>Знайдено %Ln кнопки з %L1</numerusform>
            <numerusform>Знайдено %Ln кнопок із %L1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>capital %1</source>
        <translation>велика %1</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>нуль</translation>
    </message>
    <message>
        <source>the letter %1</source>
        <translation>літера %1</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>дефіс</translation>
    </message>
    <message>
        <source>space</source>
        <translation>пробіл</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Trying again…</source>
        <translation>Пробуємо ще…</translation>
    </message>
    <message>
        <source>This code runs out soon</source>
        <translation>Термін дії коду спливає</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Запитуємо в’язку ключів…</translation>
    </message>
    <message>
        <source>Signed in before? The keychain is locked</source>
        <translation>Уже входили? В’язку ключів заблоковано</translation>
    </message>
    <message>
        <source>Waiting for you to approve</source>
        <translation>Чекаємо на підтвердження</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>ще %Ln с</numerusform>
            <numerusform>ще %Ln с</numerusform>
            <numerusform>ще %Ln с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>ще %Ln хв</numerusform>
            <numerusform>ще %Ln хв</numerusform>
            <numerusform>ще %Ln хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>ще %Ln год</numerusform>
            <numerusform>ще %Ln год</numerusform>
            <numerusform>ще %Ln год</numerusform>
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
        <translation>Ви ще тут?</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Вихід через %Ln с. Щоб продовжити, натисніть будь-яку клавішу або торкніться екрана.</numerusform>
            <numerusform>Вихід через %Ln с. Щоб продовжити, натисніть будь-яку клавішу або торкніться екрана.</numerusform>
            <numerusform>Вихід через %Ln с. Щоб продовжити, натисніть будь-яку клавішу або торкніться екрана.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. Press any key, or touch the screen, to go on.</source>
        <translation>Невдовзі відбудеться вихід. Щоб продовжити, натисніть будь-яку клавішу або торкніться екрана.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Я ще тут</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Вийти зараз</translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Вихід через %Ln с. Потім ви зможете увійти знову.</numerusform>
            <numerusform>Вихід через %Ln с. Потім ви зможете увійти знову.</numerusform>
            <numerusform>Вихід через %Ln с. Потім ви зможете увійти знову.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out soon. You can sign in again after that.</source>
        <translation>Невдовзі відбудеться вихід. Потім ви зможете увійти знову.</translation>
    </message>
    <message>
        <source>This visit is ending</source>
        <translation>Цей сеанс добігає кінця</translation>
    </message>
</context>
<context>
    <name>UserCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Код: %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Ласкаво просимо</translation>
    </message>
    <message>
        <source>Sign in with your own phone: your password stays there.
When you leave, nothing of you stays here.</source>
        <translation>Увійдіть за допомогою власного телефона: пароль залишиться в ньому.
Коли ви підете, тут не залишиться нічого вашого.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Увійти</translation>
    </message>
</context>
</TS>
