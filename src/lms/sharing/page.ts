/** The script of every page of a site whose host names a store: asks once, sends what the learner agreed to, lets them change their mind. */
import { fill } from '../../i18n/sentences.ts';
import { readRecord } from '../../learning/record/read-record.ts';
import { newSeed, now } from '../../state/clock.ts';
import { $trouble, held, keep, kept, onOtherTab } from '../../state/device-storage.ts';
import { after } from '../launched-page.ts';
import { observeRecord } from '../observed-record.ts';
import { openLrs } from '../xapi/lrs.ts';
import { nameFrom } from './consent.ts';
import { keptSharing } from './kept.ts';
import { type Sending, type Standing, startSending } from './sending.ts';
import { SETTINGS_PART, type SharingFacts, type SharingLanguage, type SharingStart, START } from './sharing-data.ts';

/** A storage event tells of other windows alone: what this page writes is looked for this often. */
const LOOK_EVERY = 3_000;

/** A status is heard from when it is there. */
const SAY_AFTER = 100;

const SHEET = `
html:has(.sharing) { scroll-padding-block-end: 14rem }
.sharing { position: sticky; inset-block-end: 0; z-index: 3; padding: var(--s3) var(--gut); background: var(--paper); border-block-start: 3px solid var(--ink) }
.sharing > * { max-inline-size: var(--measure); margin-inline: auto }
.sharing_deeds { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin-block-start: .6rem }
.sharing_name { display: grid; gap: .3rem; margin-block: var(--s3) }
.sharing_name input { background: var(--paper); color: inherit; border: 2px solid var(--ink); padding: .5rem .6rem; min-inline-size: 0; font: inherit }
@media print { .sharing { display: none } }
`;

const script = document.currentScript;
const root = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href);
const recordAt = document.documentElement.dataset['record'] ?? '';
const sharing = keptSharing({ read: kept, write: keep }, recordAt);

const fetched = async <Data>(file: string): Promise<Data> => {
	const response = await fetch(new URL(file, root));
	if (!response.ok) throw new Error(`${file} : ${response.status}`);
	return (await response.json()) as Data;
};

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<HTMLElementTagNameMap[Name]> = {},
	children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
}

function button(text: string, press: () => void, isSecond = false): HTMLButtonElement {
	const made = element('button', { type: 'button', className: isSecond ? 'button is-second' : 'button' }, [text]);
	made.addEventListener('click', press);
	return made;
}

let sending: Sending | undefined;
let standing: Standing | undefined;
let bar: HTMLElement | undefined;
let show: (() => void) | undefined;

/** The record as it stands, looked into only when it is another. */
let seen: { text: string | undefined; hasAnswers: boolean } = { text: undefined, hasAnswers: false };
/** @returns whether it is another than before */
function seeRecord(): boolean {
	const text = held(recordAt);
	if (text === seen.text) return false;
	const read = text === undefined ? undefined : readRecord(text);
	seen = { text, hasAnswers: read?.type === 'record' && Object.keys(read.record.answers).length > 0 };
	return true;
}

async function begin(start: SharingStart, { facts: file }: SharingLanguage): Promise<void> {
	const consent = sharing.consent();
	if (sending || consent?.type !== 'given' || !seen.text || sharing.knows(seen.text)) return;
	const facts = await fetched<SharingFacts>(file);
	if (sending) return;
	const observed = observeRecord(facts.recordKey, facts.index.renames);
	const know = () => seen.text !== undefined && sharing.know(seen.text);
	sending = startSending({
		facts,
		reporter: {
			names: facts.names,
			title: start.title,
			homePage: start.homePage ?? root.href,
			learner: consent.learner,
		},
		record: observed,
		lrs: openLrs({
			endpoint: new URL(start.endpoint, location.href).href,
			...(start.authorization === undefined ? {} : { authorization: start.authorization }),
			fetch: (address, init) => fetch(address, init),
		}),
		sent: sharing.sent,
		now,
		elapsed: () => performance.now(),
		after,
		tell(next) {
			standing = next;
			if (next.type === 'done' && next.record === observed.read() && seen.text === held(recordAt)) know();
			show?.();
		},
	});
	sending.changed();
}

function stop(): void {
	sending?.stop();
	sending = undefined;
	standing = undefined;
}

/** Looks whether something new has to be sent, or asked. */
function look(start: SharingStart, language: SharingLanguage): void {
	const consent = sharing.consent();
	const isOther = seeRecord();
	if (consent) bar?.remove();
	if (consent?.type === 'given') {
		if (!sending) void begin(start, language).catch(() => {});
		else if (isOther) sending.changed();
	} else if (consent) stop();
	// Reading alone asks nobody anything.
	else if (!bar && seen.hasAnswers && !document.getElementById(SETTINGS_PART)) ask(start, language);
}

function answer(start: SharingStart, language: SharingLanguage, learner: string | undefined): void {
	stop();
	sharing.answer(learner === undefined ? { type: 'refused', at: now() } : { type: 'given', learner, at: now() });
	look(start, language);
	show?.();
}

const anonymous = (): string => `${newSeed()}${newSeed()}`;

function ask(start: SharingStart, language: SharingLanguage): void {
	const { words, privacy } = language;
	const question = element('p');
	question.setAttribute('role', 'status');
	bar = element('section', { className: 'sharing' }, [
		question,
		element('div', { className: 'sharing_deeds' }, [
			button(words.accept, () => answer(start, language, anonymous())),
			button(words.refuse, () => answer(start, language, undefined)),
			element('a', { href: `${new URL(privacy, root)}#${SETTINGS_PART}` }, [words.more]),
		]),
	]);
	bar.setAttribute('aria-label', words.label);
	document.body.append(bar);
	// What stands in a status from the start is said by few screen readers.
	after(SAY_AFTER, () => {
		question.textContent = words.ask;
	});
}

/** The part of the page on privacy where all of it can be changed. */
function settings(place: HTMLElement, start: SharingStart, language: SharingLanguage): void {
	const { words } = language;
	const status = element('p');
	status.setAttribute('role', 'status');
	const rest = element('div');
	place.replaceChildren(status, rest);
	let drawn: string | undefined;

	const draw = (learner: string | undefined, isRefused: boolean) => {
		if (learner === undefined) {
			const refuse = button(words.refuse, () => answer(start, language, undefined), true);
			const accept = button(words.accept, () => answer(start, language, anonymous()));
			rest.replaceChildren(element('div', { className: 'sharing_deeds' }, isRefused ? [accept] : [accept, refuse]));
			return;
		}
		const field = element('input', { type: 'text', value: learner, autocomplete: 'off' });
		const rename = () => {
			const name = nameFrom(field.value);
			if (name === '' || name === learner) return;
			answer(start, language, name);
			status.textContent = words.renamed;
		};
		rest.replaceChildren(
			element('label', { className: 'sharing_name' }, [element('span', {}, [words.name]), field]),
			element('p', { className: 'small-text soft' }, [words.nameHint]),
			element('div', { className: 'sharing_deeds' }, [
				button(words.rename, rename),
				button(
					words.stop,
					() => {
						answer(start, language, undefined);
						status.textContent = words.stopped;
					},
					true,
				),
			]),
		);
	};

	const sentence = (): string => {
		if ($trouble.get() === 'forbidden') return words.forbidden;
		const consent = sharing.consent();
		if (!consent) return words.unasked;
		if (consent.type === 'refused') return words.refused;
		switch (standing?.type) {
			case undefined:
				return words.given;
			case 'done':
				return words.done;
			case 'waiting':
				return fill(words.waiting, { count: standing.count });
			case 'failing':
				return fill(words.failing, { count: standing.count, reason: standing.reason });
			default:
				return standing satisfies never;
		}
	};

	show = () => {
		const consent = sharing.consent();
		status.textContent = sentence();
		const learner = consent?.type === 'given' ? consent.learner : undefined;
		const state = `${consent?.type} ${learner}`;
		if (state !== drawn) draw(learner, consent?.type === 'refused');
		drawn = state;
	};
	show();
}

async function start(): Promise<void> {
	const place = document.getElementById(SETTINGS_PART);
	const consent = sharing.consent();
	// A page that only is read fetches nothing.
	seeRecord();
	if (!place && (consent?.type === 'refused' || !seen.hasAnswers)) {
		after(LOOK_EVERY, () => void start());
		return;
	}
	const data = await fetched<SharingStart>(START);
	const language = data.languages[document.documentElement.lang];
	if (!language) return;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(SHEET);
	document.adoptedStyleSheets.push(sheet);
	if (place) settings(place, data, language);
	const again = () => {
		look(data, language);
		show?.();
	};
	again();
	setInterval(again, LOOK_EVERY);
	for (const key of [recordAt, ...sharing.keys]) onOtherTab(key, again);
	addEventListener('pagehide', () => sending?.leave());
	addEventListener('pageshow', ({ persisted }) => {
		if (!persisted) return;
		stop();
		again();
	});
}

void start().catch(() => {
	// What could not be fetched now is asked for by the next page.
});
