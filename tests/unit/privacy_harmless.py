"""Messages without personal data: nothing of them may be masked."""

HARMLESS = """
mój syn nie słyszy, gdzie szukać pomocy?
mój syn ma autyzm i 7 lat
moj syn ma 3 lata i nie mowi
córka niemowlę, ja sama
mam syna ośmiolatka
mam syna z zespołem Downa
dziecko Down, jakie wsparcie?
syn Asperger, nastolatek
córka z zespołem Aspergera
córka Retta ma? chodzi o zespół Retta
mój mąż pije i bije
mój mąż jest alkoholikiem
mąż obcokrajowiec szuka pracy
mój mąż Polak, ja Ukrainka
mój mąż Ukrainiec nie zna polskiego
jestem matką trójki dzieci
jestem mama
jestem mamą samotnie wychowującą dziecko
Jestem Ukrainką z dwójką dzieci
Jestem Polką
jestem Romką
jestem w ciąży
Jestem W Ciąży I Potrzebuję Pomocy Od Zaraz
jestem sama z dzieckiem
jestem ojcem, mam prawa?
Jestem niesłysząca
jestem babcią i wychowuję wnuki
jestem pedagogiem w szkole
Jestem Pedagogiem
jestem z Nowej Huty
Jestem wolontariuszką Fundacji
mieszkam w Nowej Hucie, co tam jest dla rodzin?
mieszkam w Krakowie od 2021 roku
mieszkam w Krakowie 5 lat
mieszkam w bloku na 4 piętrze bez windy
mieszkam na osiedlu Kurdwanów
mieszkam na Ruczaju
mieszkam na Podgórzu, 2 dzieci
mieszkamy na Woli Duchackiej
mieszkam w dzielnicy XII
mieszkam z mężem i 3 dzieci w jednym pokoju
mieszkamy we czwórkę na 30 metrach
mieszkam na wsi 20 km od Krakowa
czy dyżur jest na Rejtana?
czy dyżur jest na Rejtana 2?
gdzie jest ul. Józefińska 14?
gdzie jest Józefińska 14
jak dojechać na ul. Józefińską 14, pok. 210
Czy MOPS jest przy ul. Rejtana 2 czy przy ul. Józefińskiej 14?
co się mieści przy Alejach Trzech Wieszczów 10?
Czy spotkanie jest na os. Centrum A 6?
spotkanie na pl. Wszystkich Świętych 3-4
czy na placu Na Stawach 1 jest coś dla dzieci
30-529 Kraków to dobry kod?
gdzie jest siedziba ul. Brata Alberta 5
kiedy dyżur w pok. 210?
Szkoła im. Jana Pawła II w Krakowie
Fundacja Anny Dymnej Mimo Wszystko
Towarzystwo Pomocy im. św. Brata Alberta
czy schronisko św. Brata Alberta przyjmuje
fundacja brata alberta
siostry Felicjanki prowadzą dom
Czy Siostry Albertynki prowadzą noclegownię?
Dom Matki i Dziecka gdzie?
Dom Samotnej Matki
Dzień Matki 26 maja
Dzień Dziecka na Rynku
Centrum Matki Polki
Ojciec Święty
telefony 112 997 998 999
Matka Boska
proszę pana, kiedy dyżur?
Proszę Pani, jak się zapisać?
Czy Pani może pomóc?
Czy mogą Państwo wysłać formularz?
Szanowni Państwo, kiedy jest dyżur?
pani psycholog ma dyżur?
Pani Dyrektor MOPS prowadzi?
pan kierownik przyjmuje?
Pan Prezydent Miasta Krakowa
pani od logopedii
pan od programu
rodzina zastępcza co to
rodziny wielodzietne
Rodzina Plus, Rodzina N
Karta Dużej Rodziny
Rodzina 500 plus
Program Wspierania Rodziny 2025-2027
czy dzieci głuche mają zajęcia
dzieci maja prawo do wsparcia?
moje dzieci maja 3 i 5 lat
dzieci i młodzież
dzieci z FAS
dzieci z ADHD
mój syn ADHD
córka ZA, orzeczenie
syn niepelnosprawny
syn niepełnosprawny ruchowo
moj syn slabo slyszy
moj syn niedoslyszy
moja corka nie chodzi do przedszkola
syn zostal pobity
syn przestal jesc
moja corka jezdzi na wozku
maz stracil prace
maz znow pil
moja mama choruje na alzheimera
tata jest chory
moj tata ma demencje
brat siedzi w więzieniu
moja siostra szuka mieszkania
mama zastępcza
rodzice adopcyjni
babcia opiekuje się wnukiem
wnuk ma kłopoty w szkole
sąsiad krzyczy na dzieci
sąsiadka zostawiła niemowlę samo
kolega z klasy bije syna
partner mnie bije
partnerzy projektu, jacy?
partner Gminy Miejskiej Kraków
chłopak z niepełnosprawnością
dziewczyna w ciąży 17 lat
uczeń szkoły nr 5
czy to tylko dla mieszkańców?
dyżur 2 maja
dyżur w maju czy w czerwcu?
do maja 2026
Luty 2026, kto dyżuruje?
kwiecień i maj
1 Maja 2025 dyżur?
od 1 września do 31 grudnia 2025
02.09.2025 godz. 10:00-12:00
9.00-11.00 we wtorek
2025-09-02 10:00
strategia 2021-2030
lata 2021 2022 2023
2019-2021, 2022-2024
712 800 000 zł na co?
12 667 680 zł
6 540 600,00 zł
koszt 1 234 567 zł
budżet 123 456 789 złotych
500 plus
800+
800 plus od kiedy?
300 zł na wyprawkę
13 000 osób
600 000 mieszkańców Krakowa
712 345 678 mieszkańców? to chyba błąd
art. 3 ust. 3 ustawy
uchwała LXI/1731/20
uchwała nr CXIX/3218/23
zarządzenie nr 1234/2025
wiersz 12, poz. 45
120 130 140
wskaźniki 120 130 140 w 2025 2026 2027
110, 120, 130 odsłon
15 20 25 rodzin
numer 112
dzwonić na 112 czy 997?
116 111 to telefon zaufania?
telefon 800 12 12 12
800 120 002 działa całą dobę?
800-12-12-12
116 123
999 998 997
986
numer telefonu do MOPS?
jaki jest numer PESEL potrzebny do wniosku?
czy trzeba podać PESEL?
czy muszę mieć konto w banku?
czy do zgłoszenia potrzebny jest dowód osobisty?
czy wystarczy paszport
jaki jest adres e-mail do zgłoszeń?
jaki adres do wysyłki
na jaki adres wysłać pismo?
KRS 0000123456
NIP 676 10 11 234
REGON 351 234 567
nr sprawy DSR.5030.12.2025
jak się nazywa program dla niesłyszących?
program nazywa się Parasol?
jak nazywa się ekspert
jak ma na imię ekspert?
kto to jest Kraków dla Rodziny
czy dyżur prowadzi logopeda
Mama i tata w jednym domu
Wsparcie dla mam
Moja rodzina potrzebuje pomocy
moje dziecko 3 lata zajęcia
moje dziecko w spektrum
dziecko w wieku 2 lat
dziecko ma 6 lat
5 lat ma syn
pierwsze dziecko
Dziękuję bardzo
Dziękuję za pomoc
dzieki
Pozdrawiam
Pozdrawiam serdecznie
Z poważaniem
dziękuję, kiedy następny?
Kraków, Nowa Huta, Podgórze
Czy Podgórze też?
w Hucie
róże i maj
maja czy czerwca
konrad to imię? nieważne
czy w MOPS mówią po ukraińsku
czy przychodzi tłumacz języka migowego
PJM
o 8 rano
od 8 do 16
7:30
co 2 tygodnie
3 razy w tygodniu
9 września 2025 o 15
do 30.09.2025 r.
24/7
1/2 etatu
grupa 3/4
rok szkolny 2024/2025
strona 14/22
kto pisze programy
kto mówi po polsku
tu jest dyżur?
to ja już wiem
Asystent rodziny — jak go dostać
Nasza Szkoła
Nasz Kraków
moja Huta
mój Kraków
мій син не чує
мій син має аутизм
моя донька не ходить
я мама двох дітей
я з України
я живу у Кракові
я живу в Кракові 2 роки
моєму сину 5 років
мій чоловік п'є
дитина з аутизмом
діти мають право?
мама хворіє
де консультації на вул. Юзефінській 14?
коли чергування 2 вересня 2025
дякую за допомогу
Дякую
пан чи пані?
я українка
скільки коштує 500 злотих
це тільки для мешканців?
мой сын не слышит
у моего сына аутизм
моей дочери 3 года
моя дочь плохо говорит
мой муж пьёт
я мама
я живу в Кракове 3 года
я из Украины
дети имеют право на помощь?
спасибо за помощь
Спасибо большое
это только для жителей?
когда консультация 2 сентября 2025
my son is deaf
my son has autism
my son cannot hear
my daughter needs therapy
my daughter is 5 years old
my husband drinks
my wife is pregnant
I am pregnant
I am Ukrainian
I'm Polish
I am a single mother
I am deaf
I live in Krakow
I live in Krakow for 5 years
I live with my 2 children
my children are 3 and 5
my child is three
my kids need help
My Son Is Deaf And I Need Help
is it at Józefińska Street 14?
where is 14 Józefińska Street?
thank you very much
Thanks
Best regards
what is the e-mail address?
call 112
is 800 12 12 12 free?
family 500 plus
czy syn może iść na półkolonie sam?
syn w spektrum, 9 lat, klasa 3
mój mąż Niemiec a ja Białorusinka
córka maturzystka potrzebuje korepetycji
synowi odmówiono orzeczenia
mój tata senior 82 lata
moja mama emerytka
jestem dda
jestem ateistką
jestem Krakowianką
Jestem Rodzicem zastępczym
Jestem Mamą i studentką
jestem bezdomny
jestem po rozwodzie, alimenty?
Jestem Pielęgniarką w Prokocimiu
jestem opiekunem faktycznym
Czy Mama Może Przyjść Z Dzieckiem
CZY MOGĘ PRZYJŚĆ Z SYNEM NA DYŻUR
MOJ SYN NIE SLYSZY GDZIE POMOC
pani w okienku nie wiedziała
pan doktor kazał
Pani Wiceprezydent powołała zespół?
czy pan ekspert mówi po angielsku
państwo polskie pomaga?
Panie i Panowie z MOPS
rodziny z Ukrainy
Rodzina Kraków? program
rodzina w kryzysie
Rodziny Zastępcze Niezawodowe
Rodzinie N przysługuje?
dzieciom Ukrainy
dzieci Romów
uczniowie Szkół Specjalnych
brat bliźniak z autyzmem
kolega ze szkoły mi dokucza
dziadkowie i wnuki na wspólne zajęcia
mój partner Policja go zabrała
dziecko Kraków przedszkole
dla dziecka Podgórze Duchackie zajęcia
dla syna Bieńczyce
dla córki Huta
mama Prokocim szuka grupy wsparcia
program imienia Korczaka
Dom Dziecka im. J. Korczaka
ul. Jana Pawła II 188
przystanek Rondo Matecznego
Dom Dziecka nr 1 przy ul. Krupniczej 38
hostel na ul. Helclów 2
DPS przy Nowaczyńskiego 1
adres: gdzie to jest?
mieszkam niedaleko ul. Rejtana, jak trafić
mieszkam daleko, czy można online?
Mieszkam w Skawinie, czy mogę skorzystać?
mieszkam w gminie Zielonki 32
mieszkam sama z 2 synów
mieszkam w DPS
mieszkam u matki
gdzie mieszkają seniorzy
mieszkania chronione ul. Sas-Zubrzyckiego 10
czy są mieszkania na wynajem do 50 m2
zamieszkanie na terenie Gminy Miejskiej Kraków
w budynku B, piętro 2, sala 210
pok. 210, 211 i 212
tabela 2, kolumna 3, 2025: 150, 2026: 160, 2027: 170
wskaźnik 250 300 350
2025 2026 2027
150 000 osób, 42 placówki, 13 zadań
1 200 000 złotych na rok
1.200.000 zł
540,5 tys. zł
20.10.2025–24.10.2025
10:00–12:00, 14:00-16:00
10.00 - 12.00 i 12.30 - 14.30
od 8.09.2025 r. do 30.09.2025 r. godz. 15:30
9/09/2025 12 13 14
Dz.U. 2024 poz. 177
Dz. U. z 2023 r. poz. 1426, 1429
ustawa z 9 czerwca 2011 r. o wspieraniu rodziny
art. 176 pkt 1 i art. 179 ust. 1
uchwała Nr LIX/1627/21 z 12 maja 2021
NIP: 6761011234, REGON: 123456785
numer KRS 0000317567
infolinia 801 100 200
czy jest infolinia 800 800 605?
dzwonić pod 22 czy 12 na początku?
numer kierunkowy 12
kod pocztowy Krakowa 31-004?
30-552 to Podgórze?
e-mail czy ePUAP?
skrytka ePUAP /mopskrakow/SkrytkaESP
www.mops.krakow.pl
czy mail jest bez polskich znaków
@mops na facebooku jest?
co znaczy małpa w adresie
meet at the centre, dot the i
Dziękuję Krakowie
Dziękuję MOPS
Dzięki Wam
Pozdrawiam mama
pozdrawiam wszystkich
Miłego dnia
Ola! hola
Maja to miesiąc? nie, maj
w maju Róża Wiatrów
luty marzec kwiecień
Wigilia, Boże Narodzenie
św. Mikołaj przychodzi do dzieci?
Mikołajki dla dzieci
Brat Albert to patron
ojciec Pio szpital
u sióstr Nazaretanek
у мене син з інвалідністю, 4 роки
дитина вередує
син ходить до школи №5
чоловік на фронті
я внутрішньо переміщена
я Катерининська? ні
пані психолог приймає?
мама сама виховує сина
моя мама пенсіонерка
живу у гуртожитку 2 місяці
живу на Подгужу
я хвора
я одна с ребёнком 2 лет
сын инвалид детства
муж украинец
жена беременна
дочь подросток
мама пенсионерка
живу в общежитии 3 месяца
это бесплатно?
это Краков?
я Польша
в какой день консультация
я не местная
my son Has Autism
my boy is four
my mother is 80
my son needs a speech therapist
my daughter attends School no 5
is my child eligible?
I am Looking for help
I'm Looking for help
I am New here
this is Urgent
I am Muslim
my husband is Polish
my son speaks Ukrainian
I live near Rejtana street
I live in district 12
we live in Nowa Huta, 3 kids
Thank you MOPS
Hi, when is the next meeting?
moja córka, lat 6, orzeczenie nr 123/2024
zajęcia: grupa 3/4, sala 2/1
Kontakt w MOPS: Dział Pomocy
phones and names are taken out
the programme name is Parasol
"""
