/** Words that say nothing about the trouble: articles, pronouns, politeness, chatter. They cost a query nothing. */
const EMPTY = `
a an the this that these those it its i im ive id ill me my mine myself we us our ours were you your yours youre he him his
she her hers they them their theirs theyre hes shes is am are was be been being do does did done doing have has had having 
will would can could should shall may might must of at by for from in into on onto to with about as if or and but so than then
there here what whats which who whom whose when where why how just very really super quite totally kind kinda sort like um uh hmm
oh ok okay hi hello hey good afternoon evening thanks thank please sorry yes yeah yep sir maam guys guy folks well
say says said saying tell tells told asks asked think thinks guess know knows mean means
now today yesterday again still already always ever also too only even much some any anything something someone somebody
anyone anybody thing things stuff lot lots bit way got get gets getting gotten go goes going try tries tried trying
keep keeps kept want wants wanted need needs needed help problem problems issue issues trouble troubles question calling called
wanna gonna gotta let lets make makes made since because cause via up out over off around per each every
one ones aint theres thats heres wheres anymore anyway actually basically currently
suddenly maybe seem seems seemed seemingly appears apparently right supposed shouldnt 
shell hed shed wed theyd youd theyve weve youve itll theyll theyve
itself himself herself themselves able happen happens happened happening
`;

/** Words that say only that something is wrong, which nearly every caller says. They count a little. */
const FAINT = `
work works working worked broken break breaks fail fails failed failing error errors bad wrong weird strange funny
use uses using used new old other another whole all everyone everybody noone everything come comes coming came
show shows showing showed look looks looking open opens opening won system systems office many see sees seeing nobody
message messages next last this week after before while through place person people user users someone staff
time times day days week weeks hour hours minute minutes second seconds morning month months year years
one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday weekend
went put puts take takes took taken together several both same different little fine great nice part middle inside outside
lady woman man boss owner friend boy girl kid kids move moved moves stay stays sit sits sitting sat moment swear swears
receptionist hygienist paralegal bookkeeper secretary manager attorney lawyer dentist doctor driver dispatcher supervisor accountant
building buildings room rooms suite upstairs downstairs mezzanine hallway hall corner lobby side window
`;

/** Ways to say no. All are one word to search, and it counts little. */
const DENIALS = `
not no never nothing cannot cant couldnt wont wouldnt isnt arent doesnt dont didnt wasnt werent hasnt havent don unable
`;

const denials = new Set(DENIALS.trim().split(/\s+/));
const empty = new Set(EMPTY.trim().split(/\s+/));
const faint = new Set(FAINT.trim().split(/\s+/));

const MACHINES = new Set(["computer", "computers", "machine", "machines", "pc", "pcs"]);

/** Chatter and denials: ordinary words that name nobody, and that typos may be meant to be. */
export const emptyWords: ReadonlySet<string> = new Set([...empty, ...denials]);

export function isDenial(word: string): boolean {
  return denials.has(word);
}

/** How much a word counts before its rarity is known: 0 for chatter, less than 1 for "it does not work". */
export function weightOfWord(word: string): number {
  if (empty.has(word)) return 0;
  if (denials.has(word)) return 0.3;
  // A number by itself counts things, or is a mark that nobody has.
  if (/^\d{1,2}$/.test(word)) return 0.3;
  return faint.has(word) ? 0.45 : MACHINES.has(word) ? 0.75 : 1;
}
