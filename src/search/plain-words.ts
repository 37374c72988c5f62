/**
 * Everyday words and first names that spelling help takes for what they are: nobody who says "Dave" or "piano" means
 * "save" or "pano". Words that the trade's own are often mistyped as ("sever", "shard") are left out on purpose.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `
aaron adam alan alex alice amy andrea andrew angela anita ann anna anne arthur barbara barry ben bernie beth betty bill
billy bob brad brandon brenda brian bruce carl carla carlos carol catherine chad charles charlie chloe chris christina cindy
claire connie craig cynthia dan dana daniel danny dave david dawn dean debbie deborah denise dennis diana diane don donna
doris doug dylan ed eddie edward eileen elaine elena eli ellen emily emma eric erin ethan eva evan fiona frances frank fred
gary george gina glenn gloria grace greg greta gus hannah harold harry heather helen henry holly howard ian irene isaac jack
jacob jake james jan jane janet jason jean jeff jenna jenny jeremy jerry jessica jill jim jimmy jo joan joanna joe joel john
jose josh joyce juan judy julia julie june justin karen kate kathy katie kayla keith kelly ken kenny kevin kim kirk kyle
larry laura lauren leah lee leo leon linda lisa liz lois lola lori louis lucas lucy luis luke lynn manny marcia margaret
maria marie mario martha martin mary matt megan melissa mia michael michelle miguel mike mindy molly monica nadia nancy naomi
nate neil nick nicole nina noah nora norma oliver olivia oscar pam pat paul paula pedro peggy pete peter phil phyllis priya
rachel ralph randy ray rebecca rhonda rick rita rob robert robin roger ron rosa rose roy russ ruth ryan sally sam samantha
sandra sara sarah scott sean sharon shawn sheila shirley simon sofia sophie stacy stan stella steve stuart sue susan suzy
tammy tanya tara tasha ted teresa terry theresa tim tina todd tom tommy tony tracy trish troy tyler valerie vera vic vicky
victor vince wanda warren wayne wendy whitney will wren yolanda yvonne zach zoe
apple autumn baby ball banana band bank beach bean bear beard bed beer bell belly belt bench beth bird bite blanket blood boat
body bone boots bottle bread brick bride bucket bugger bull bunny bush butter cage cake candle candy carpet carrot cash
castle cattle cave chair cheese cherry chicken child church circus clown coast coat coin cold cook copper corn cotton county
cousin cow cream creek crew crow crowd crown curtain dad daughter dawn dear deer desert devil dinner dinosaur dirt dish
diver dizzy doll dolphin donkey donor dragon drama dream dress duck dust eagle ear earth easter egg elephant elbow evening
eye fairy fall farm feather fence festival fever field finger fish fist flame flea flood flour flower fog foot forest fox
friday frog fruit fuel fun funeral gang gal garage garden gas ghost giant glove goat god gold goose grandma grandpa grape
grass grave grease green grocery guitar gum gun guts hair ham hammer hamster happily happy harbor hare hat hawk heart
heaven heavy heel hell hen hero heron herring hill hobby hole holiday honey hook horn horse hotel hunger hungry husband ice
insane insect island ivory jacket jam january jar jazz jelly jewel joke joy juice july jungle jury kettle king kiss kite
knee knife knight ladder lady lake lamb laugh laundry lawn lazy leaf leather legs lemon lid lightning lion lips liver lobster
lonely love luck lucky lunch lung mad magic maid marble march marriage mask meal meat medicine metal milk mince mirror miser
mist mom monkey mood moon moose mosquito moth mother mountain mouth movie mule mum museum mushroom music nail naked nap neck
needle neighbor nephew nerve nest niece nightmare nope north nose nowt nurse nuts oak ocean onion opera orange orchestra oven
owl owner ox oyster paint palace pajamas pan pancake parade park parrot party pasta pearl pepper piano pie pig pigeon pillow
pilot pirate pizza planet plum poem poet poison pony pool poor pope potato prayer priest prince princess prison puppy quay
queen rabbit race rain rainbow rat raven referral religion rib rice rifle ritual river road rocket roof rope rose royal
rubber rug sad sailor salad salt sand sandwich sauce sausage scarf school sea seam seams season seed shark sheep shepherd
shirt shoe shoulder sister skin skirt skull sky smoke snake sneeze snow soap sock soldier song sore soul soup sour south spice
spider spinach spirit spoon spring squirrel star steak steel stew stick stomach stone stories stove strawberry street sugar
suit summer sun sunday supposedly sweat sweater sweet swim sword tail tea teacher tear teeth temper temple tennis tent
thirst thirsty throat throne thumb thunder tide tiger toad toast toe tomato tongue tooth tortoise town toy tractor tree
tribe tricks trout truck truth turkey turtle twin uncle universe valley vanilla vest village vinegar violin wagon waist
walnut war wedding weed whale wheat whisper whistle wicked widow wife wild wine wing winter witch wizard wolf wood wool worm
yard yell yoga zombie zoo
`
    .trim()
    .split(/\s+/),
);
