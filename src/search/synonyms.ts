/**
 * Words that mean the same to people who call about office IT: one group a line, members separated by commas, a member
 * of several words only where all of them stand together. Written from general knowledge of the field, not mined from
 * anybody's pages, so that it may travel in every edition. A practice adds its own in `practice.mdx`.
 */
export const defaultSynonyms: readonly (readonly string[])[] = `
copier, mfp, multifunction, photocopier, printer, copy machine, all in one, big printer, printing machine, print machine, thing we print on
label printer, zebra, label machine, labeler, printer
printer, laserjet, inkjet, deskjet, brother, canon, ricoh, xerox, hp
print, printout, hard copy, paper copy, page, copy
scanner, scan, scanning, digitize, digitise, on the glass, glass
scan to email, scan by email, email a scan, scans to my inbox, scanner emailing
scan to folder, scan to network, scan to the server, scans in the folder
fax, efax, fax machine
jam, jammed, stuck paper, paper stuck, chewed, crumpled, ate, eat, shredded, misfeed, wedged, crunched, accordion, swallow, wrinkled, chewing, munched, stuck inside, inside the machine, roller, wad
toner, ink, cartridge, drum, ribbon, ink cartridge, powder, refill, magenta, cyan, color cartridge
empty, out of, low, used up, ran out, run out, replace, running dry, ran dry, almost out, running low
faded, light, pale, washed out, faint, blurry, unreadable, hard to read, barely see, barely read, ghost, bleached, left in the sun, ghostly, see through, too light
streak, line, stripe, smear, smudge, blotch, spot, mark, dot, streaky, stain, dirty, band
quality, look, faded, streak
queue, spool, spooler, print job, backed up, piling up, pile, backlog, waiting, pending, stuck in line, hogging, holding up, ahead of me, wont clear, clogged
cancel, delete, stop, remove, clear
tray, drawer, cassette, feeder, adf
duplex, double sided, both sides
default printer, wrong printer, another printer, different printer, other floor, upstairs, other department, another room, other room, next door, other office, another office, down the hall, other side, someone elses printer
wifi, wireless, wlan, wi fi, hotspot, ssid, airport, wireless internet, fan symbol
internet, net, web, online, broadband, world wide web, isp, google, the google, facebook, browse, surf, get online
network, lan, ethernet, connection, connectivity
ethernet, network cable, lan cable, patch cord, patch cable, cat5, cat6, wired, cable, plug
outlet, jack, socket, wall plate, wall jack, drop, port, plug, wall port, keystone
desk, cubicle, station, workstation, seat, cube, table, counter
offline, disconnected, unreachable, no connection, not connected, not responding, down, asleep, gray, grayed out, cut off, not found, cant be found, wont be found
down, out, dead, offline, outage, broken, not working, stopped
dead, no power, no lights, unresponsive, does nothing, not working, wont turn on, kaput, died, conked, lifeless, no life, gave up, wont start, wont come on, conk out, conked out, give up the ghost, gave up the ghost, play dead, playing dead, bite the dust, bit the dust, snuff it, kick the bucket, pop its clogs, belly up, on the fritz, on the blink, bust, knackered, defunct, fried, flatlined
dark, black, blank, off, no picture, nothing on, nothing to see, look into nothing, see nothing, no image, dead screen, no display, just black, pitch black
outage, down, out, went out, went down, gone down
slow, sluggish, crawling, crawl, laggy, lag, lagging, dragging, takes forever, takes ages, forever, ages, slowly, snail, molasses, turtle, coffee break, make a coffee, get a coffee, hourglass, beach ball, eternity, all day, sits there, thinking, slower, hours, take a nap, grow old, paint dry, go for lunch, a century, one minute per click, minutes to open, takes minutes, crawls, plodding, bogged down, drag, drags, treacle, glacial, glacier, slowcoach, chugging, limping, plod
freeze, hang, lock up, stuck, not responding, unresponsive, spinning, frozen, froze up, wont respond, seize up, seized, stall, in a coma, catatonic
drop, disconnect, cut out, kick off, lose connection, come and go, intermittent, unstable, flaky, in and out, comes and goes, off and on, on and off, kick me out, kicked out, dropout, vanish, blink out, yo-yo
reconnect, connect, join, get on, get online, hook up
connect, connection, reach, get to, access, unreachable
router, gateway, firewall
firewall, sonicwall, fortigate, peplink, security appliance
modem, internet box, cable box, ont, cable modem, dsl
switch, network switch, closet switch, network box, hub, poe switch, octopus, spider, box with the blinking lights, box with the cables, blinking box, cable box
access point, ap, ufo, saucer, smoke detector, puck, disc, wifi antenna, white disk, wireless antenna, wifi box, ceiling disk, hotspot, frisbee, ceiling thing, mushroom
dhcp, hands out addresses, address server, lease
ip address, ip, network address, address
conflict, duplicate, same, two devices, already in use, in use, fight, clash, collide, knock off, bump off, kick off each other
dns, name server, name resolution
vpn, remote access, kitchen table, couch, my house, working remotely, hotel, airport, on the road, at home, my place, apartment, out of the office, living room, starbucks, coffee shop, home office, my sisters, moms house, forticlient, netextender, anyconnect, globalprotect, tunnel, working from home, work from home, remote in, from home, home office
remote desktop, rdp, terminal server, remote session
subnet, range, prefix, vlan
whole office, everyone, everybody, entire office, all of us, nobody, no one, all desks, whole floor, all computers, building, whole place, entire team, whole team, whole company, all the computers, we all, the lot of us, the place, standstill, dead in the water, twiddling thumbs, cant do a thing, cannot do anything, send people home, sending people home, nothing works
one desk, one computer, just me, only me, one person, single
email, mail, message, outlook, gmail, e-mails, letter, write, written, wrote, correspondence
outlook, mail program, email program, mail client
inbox, mailbox, mail folder
mailbox, mail storage, email storage, quota
shared mailbox, info mailbox, group mailbox, team mailbox, common mailbox, info box, shared inbox
outbox, unsent, sitting in outbox
send, sending, go out, outgoing, reply, sent
receive, arrive, incoming, inbound, come in, come through, show up, reach, delivered, land, turn up
bounce, undeliverable, returned, rejected, ndr, mailer daemon, came back, blocked
attachment, attached file, attach
spam, junk, junk mail, unwanted
phishing, phish, scam, fake email, suspicious email, suspicious mail, fraud, gift card, gift cards, wire transfer, impersonation, fake invoice, odd email, weird email, scam email, bogus, fishy email, looks fishy, not from him, pretend, spoof, fake, invoice, bank details, smells funny, seems off, weird request, urgent request, asks me to pay, docusign, fake login, wire the money, click here
suspicious, weird, strange, odd, fishy, sketchy, fake, scary, dodgy, dubious, iffy, shady, hinky, phony, phoney
calendar, appointment, meeting invite, schedule
contact, address book, people list
signature, email footer
distribution list, mailing list, group
password, secret word, passcode, passphrase, pass, pw, pwd, credentials, login
pin, passcode, code
forget, not remember, cant remember, dont remember, no longer know, lost
remember, recall, forget
reset, change, new password, recover
expire, run out, ran out, ended, lapse, out of date, expiration
login, signin, logon, signon, log in, sign in, authenticate, get in, get into
account, user account, profile, login
lock, locked out, lockout, blocked, disabled, suspended, too many attempts, too many tries, shut out, wait before trying again, have to wait, wrong too often, tried too often
unlock, lock, release, open
second factor, two factor, mfa, 2fa, authenticator, duo, push, approval, approve, two step, verification code, security code, text code, code, otp, six numbers, numbers on my phone, code on my phone, text with a code, the numbers, match the number, tap yes, okta, little number, number thing, number on the screen, push notification, thumbprint app, code app, confirm its me
approve, approval, push, prompt, confirm, accept
code, verification, six digits, text message
ask, prompt, want, request, demand, nag
keeps asking, asks again, over and over, repeatedly, prompting, nagging, again and again
hire, starter, niece, nephew, cousin, part time, part timer, first day, new girl, new guy, new lady, new hygienist, new paralegal, new driver, new manager, newbie, apprentice, join, recruit, comes aboard, taking on, on board, new employee, new user, newcomer, new person, onboarding, new staff, intern, begin, starting, joining, trainee, temp, associate, start, brand new, new hand, new helper, new secretary, new assistant, new dentist, new lawyer, new bookkeeper, new warehouse guy, start date, taking over
employee, staff, worker, colleague, coworker, person
leave, leaver, walked out, no longer works here, no longer with us, doesnt work here, not with us, sacked, laid off, moving on, parting ways, canned, got rid of, leaves us, left us, let a go, quit, resign, terminate, termination, fired, let go, offboard, offboarding, departing, former employee, ex employee, retire, retiring, dismissed, gone, last day, no longer employed, is gone now, quit on us, terminated, escorted, sent home for good, kicked out, out of here, cut loose, sack, axed, redundant, redundancy
disable, block, revoke, cut off, close, shut off, deactivate, remove
permission, access, rights, privilege
admin, administrator, elevated
computer, pc, machine, desktop, workstation, tower, laptop, box, cpu, rig, contraption
laptop, notebook, macbook, thinkpad, surface, chromebook, portable, lap top
tablet, ipad, slate
mobile, cell, cell phone, smartphone, iphone, android, phone
mac, macbook, apple, imac
start, boot, turn on, power on, power up, come on, switch on, startup, fire up, start up, light up, come to life
restart, reboot, start itself, starts again, restarts itself, came back on, go off and on, off then on, power cycle, bounce, cycle, turn off and on, off and on again, reset
shut down, turn off, power off, power down, shutdown
crash, blue screen, bsod, stop code, bluescreen, sad face, smiley, sad smiley, frowny, gray screen, white writing, white letters, blue page, went blue, all blue, dumped, frowning face, faint, faints, pass out, passes out, keel over
update, patch, upgrade, windows update, installing, install
stuck, frozen, hang, never finishes, wont finish, not moving
finish, complete, done, end
disk, drive, hard drive, storage, ssd, c drive, hdd, harddrive, memory, storage space
full, no space, out of space, no room, low space, not enough space, out of room, insufficient, storage full, maxed out, low disk, over limit, quota, no room left, out of memory, memory full, no more room, nothing fits, no more space, running out of space, overflowing, stuffed, too much, hoard, ninety nine percent, no more
space, room, storage, capacity
free up, clean up, make room
save, store, write
monitor, screen, display, lcd, glass, panel, telly, tube
second monitor, second screen, extra screen, dual monitor, other screen, external monitor, two monitors, two screens, both monitors, another monitor, dual screens, extend, left one, right one, other one, left screen, right screen, one of my screens, one of my monitors
detect, recognize, find, see, pick up, notice
no signal, no input, searching for input, no picture, check cable, no source
projector, beamer, tv, television, big screen, display, wall screen, conference screen, smartboard, overhead, hdmi, airplay, cast, clicker
meeting room, conference room, boardroom, war room, huddle room, training room
mouse, pointer, cursor, trackpad, touchpad, trackball, arrow, little arrow, mice, rodent, clicker, critter
keyboard, key, typing, keypad, type, numpad, space bar, backspace, enter key, shift key, caps, letters
click, clicking, button, press
headset, headphone, headphones, earphones, earbuds, earpiece
sound, audio, volume, speaker, hear, mute, noise, quiet, silent, listen, music
microphone, mic, mike, mime, mimes, lips
hear, sound, audio, listen
echo, feedback, howl, reverb
camera, webcam, cctv, surveillance, security camera, video, cam, cam, doorbell, see who, at the gate, watch, video doorbell, cctv picture, security video, view of the, footage
recording, footage, recorded, recorder, nvr, dvr, video
picture, image, video, feed, view
frozen, stuck, still picture, hang, freeze
docking station, dock, port replicator
usb, thumb drive, usb stick, flash drive, stick, memory stick
bluetooth, wireless, pairing
battery, ups, battery backup, apc, backup battery, battery box
ups, battery backup, uninterruptible power supply, power backup, battery thing, black brick, heavy box, chirping box, beeper
beep, chirp, alarm, buzz, beeping, noise, tone, whistle, making noise, squeal, screech, bleep, scream, peep, shriek, honk, chirps, dying smoke detector, smoke detector, going off, wont shut up
power cut, power outage, transformer, flashlight, candles, blackout, brownout, no electricity, power failure, electricity out, power out, lights out, lights off, power went out, no power, juice, lights went out, lights are out, lights just went out, went dark, everything went dark, lost power, pitch dark, storm, lightning, edison, utility, generator
power, electricity, current, mains
breaker, fuse, circuit breaker
charge, charger, power supply, adapter, power brick
closet, server room, rack, cabinet, comms room, network closet, it room, mdf, idf
server, main machine, big computer, file server, domain controller, host, virtual machine, mother ship, mothership, the box in the back, back room machine
restart a server, reboot the server, server restart
database, sql, data
nas, network storage, storage thing, storage unit, box with the disks, synology, qnap, storage box, drive box
raid, volume, array
backup, back up, copy, veeam, restore, nightly job, overnight, nightly, safety copy, tape, saved copies, overnight copies, nightly report, green check mark, red in the report
restore, recover, get back, bring back, undelete, retrieve
delete, erase, remove, lose, vanish, wipe, trash, recycle bin, missing, gone, disappear, overwrite, thin air, evaporate, threw away, got rid, by accident, by mistake, where did it go, cant find it anywhere, cleaned up by mistake, tossed, poof
overwrite, save over, replace, delete
version, previous version, older copy, yesterday
file, document, spreadsheet, workbook, pdf, doc, word document, excel file, letter, form, contract, brief, report, paper, memo
folder, directory, share
shared drive, mapped drive, network drive, drive letter, mapped letter, network share, s drive, f drive, m drive, shared folder, file share, share, this pc, under this pc, common drive, public folder, company folder, our folders, common folder, letter, drive letter, s, f drive, p drive, h drive
missing, gone, disappeared, vanished, not there, lost, cant find, not showing, disappear, vanish, misplaced, where did, nowhere, go away
read only, locked for editing, in use, being used, someone is in it, somebody is in it, occupied, busy, opened by another, someone else has it open, locked by, checked out, cant edit, somebody else has
edit, change, modify, write, save
sync, onedrive, dropbox, google drive, cloud files, cloud drive, sharepoint, cloud, not the same on both, green check, out of date, old version, up to date
red x, not syncing, pending, sync error
cloud, online, hosted
website, web page, site, page, url, web address, portal, booking page, homepage, online form, title company, county site, state site, court site, supplier site, carrier site
one website, one site, particular site, certain site, except, only site, just one page
browser, chrome, edge, firefox, safari, internet explorer, web browser
load, open, come up, display, show
button, link, form, upload
popup, warning, alert, message, notification, window
cookie, cache, history
certificate, not private, ssl, security warning, not secure
virus, malware, infected, trojan, spyware, infection, popups, pop ups
antivirus, defender, virus scanner, endpoint protection, sentinelone, mcafee, norton
ransomware, encrypted, ransom, ransom note, bitcoin, cryptolocker, hacked, hacker, strange extension, weird ending, renamed, gibberish names, strange names, extension, gobbledygook, hostage, pay up, pay money, pay to, scrambled, gibberish, pay in bitcoin, locked all our files, dot locked, coins
hacked, compromised, breached, broken into, hijacked, hack
tech support scam, microsoft called, call this number, fake warning, scareware, phone number, siren, alarm, loud voice, a voice, flashing, number to call, call microsoft, telling me to call, tells me to call
steal, theft, swipe, taken, rob, robbed, burglary, broke into, stolen, mugged, pickpocket, snatched, burgled, grabbed, broken into, break in, lifted, someone took, somebody took, got taken, ripped off, nick, nicked, pinch, pinched, make off, ran off with, burglar, thief, thieves
lose, left behind, misplace, missing, cant find, left in, forgot in
taxi, cab, uber, plane, train, car, bus, train station, restaurant, gym, airport, subway, bar
wipe, erase remotely, remote wipe, lock remotely
phone, desk phone, handset, telephone, extension, voip phone, ip phone, deskphone, blower, dog and bone
dial tone, no tone, tone
ring, ringing, goes off, rings, chime, make a noise, noise, too quiet, quiet all day, nobody calls, made a peep, made no sound, rang out, stays silent
call, caller, phone call, customer, pick up
voicemail, voice message, voice messages, answering machine, answer machine, message box, mailbox, my messages, red light
straight to voicemail, goes to voicemail, doesnt ring, nobody picks up, not ringing, never rings
crackle, crackling, static, choppy, robotic, robot, garbled, break up, breaking up, cut out, cutting out, jitter, tinny, underwater, under water, tin can, tunnel, walkie talkie, scratchy, hissing, hiss, every other word, half words, chipmunk, crackly, robots, fade, submarine, robot voice, aquarium, muffled, far away, cuts in and out
drop, hang up, cut off, disconnect, end, fall
phone system, pbx, switchboard, phone line, phones
phone line, landline, telephone line, phone service, telephone service, phones, telephones
forward, divert, redirect, transfer
do not disturb, dnd, silent
hold, transfer, park, conference
teams, zoom, google meet, webex, video call, video meeting, video conference, conference call, virtual meeting
meeting, call, conference, session, deposition
mute, muted, unmute, silent
share, present, presentation, slides, cast, mirror
clock, time, date, timezone, time zone, hour
wrong, off, incorrect, inaccurate, not right, bad
hour, minutes, ahead, behind
license, subscription, activation, product key, seat, activate, unlicensed, renewal, trial, pay, bought, buy, renew, purchase
app, application, program, software, tool
business program, line of business, main program, main software, accounting, billing software, practice management, erp, crm, wms, dms, quickbooks, booking system, dispatch, point of sale, register, till, order system, inventory, scheduling, our system, the system, case management, case program, chart program, database program
accounting, quickbooks, sage, bookkeeping, billing
word, microsoft word, office
excel, spreadsheet, workbook
office, microsoft 365, office 365, m365, word, excel
pdf, acrobat, adobe, reader
launch, open, start, run, come up
close, quit, exit, crash
version, build, release
error, error message, fault, failure, problem
hot, overheating, overheated, loud, fan, burning, warm
smell, smoke, burning, burnt, fire
water, spill, liquid, wet, leak, flood, soda, spilled coffee, tea
light, led, lamp, blinking, lit
red light, amber light, orange light, warning light
noise, loud, grinding, clicking, buzz, hum, humming, whirr, whirring, fan, rattle, roar
visit, technician, on site, come out
bank, banking, payroll, vendor site
customer, client, patient, guest, visitor, supplier, vendor
invoice, bill, statement, receipt
check, cheque
mezzanine, upstairs, upper floor
reception, front desk, lobby
kitchen, break room, breakroom
download, upload, transfer, stream, buffer, youtube, buffering, video streaming, going up, come down
speed, bandwidth, slow, fast
signal, reception, bars, coverage, range
guest wifi, visitor wifi, guest network, guest wireless, patient wifi
join, connect, get on, log on to
phone number, number, line
sms, text, text message
asleep, sleep, standby, hibernate, wake, wake up
recovery key, bitlocker, encryption key
profile, desktop, icons, settings
map, mapping, network map
cable, wire, cord, lead
unplug, pulled out, disconnected, came loose, loose
plug in, connect, insert
bright, dim, brightness
rotate, upside down, sideways, flipped, wrong way round
dial, dial out, call out, phone, call
device, gadget, unit, equipment
secure, private, certificate, safe
impersonated, got into, hijacked, taken over, phishing
printed page, page, print, sheet, copy
limit, quota, full, maximum, exceeded
zoomed, magnified, too big, huge
caps lock, num lock, numlock
language, layout, spanish
font, text size, letters
copy and paste, clipboard, paste
screenshot, print screen, snip
running, hum, humming, whirr, fan, fan is on, lights are on
layout, squished, squeezed, jumbled, overlap, all over the place, messed up, scrambled, half of it, cut off, looks wrong, garbled, mixed up
taskbar, start menu, desktop
zip, compressed, archive
macro, add in, addin, plugin, extension
template, letterhead, form
remote, from home, away, traveling, travel, road
insurance, payer, carrier, insurer, claims
lte, cellular, failover, backup internet, second internet, 4g, 5g, backup line
send, paper airplane, paper plane
update, working on updates, getting windows ready, please wait, patience, bear with us, configuring
second screen, used to have two, only have one, squeezed onto one, everything on one
credit card machine, card machine, card reader, card terminal, swipe, swipe cards, run cards, take cards
forget, drawing a blank, draw a blank, went blank, blanked, slipped my mind, brain, escapes me, no idea what, cannot think of
password, what i type, what i always type, what she types, what he types, what they type
license, buy it again, purchase again, pay again, has to pay, wants money, yellow bar, red bar, yellow banner, banner
nothing happens, then nothing, flashes and goes away, flashes, opens and closes, closes right away
clock, living in, thinks it is, thinks its, wrong year, wrong date, last year, back in time
beep, yell, yelling, holler, complain
not arriving, not getting, never got, never came, not receiving, didnt get, didnt come, no new, never showed up, nothing came
says he sent, says she sent, they sent, swears they sent, swears he wrote, wrote back, says they emailed
shared mailbox, team inbox, info inbox, department inbox, left side, left pane, folder pane
vpn, lake, cabin, lake house, beach house, vacation rental, airbnb, in laws, get into work, get in to work
whole office, stood up, standing around, everybody stopped, all stopped, nothing works anywhere, everything down, everything is down, everything quit, everything stopped, all at once, a single thing
not ring, made a peep, heard a peep, not a peep, heard nothing, never heard, tried us, tried to reach us, tried calling us, phones silent
print job, document deleting, says deleting, still deleting, says printing
connect, join, go on it, wont go on, let me on, falls off
scan, feed it in, through the feeder, in the feeder, scanning
slow, wheel, round and round, goes round, going round, little circle, spinner, spinning wheel
trip, travel, travelling, traveling, flight, abroad, another time zone
busy, busy signal, line is busy, engaged
sync, stale, files from yesterday, yesterdays files, old copy, not the latest
`
  .trim()
  .split("\n")
  .map((line) => line.split(",").map((member) => member.trim()));
