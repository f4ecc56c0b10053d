/** How settings pass: those that the course itself makes by a short name, others in full. */
import { recallSetting } from '../exam/recall.ts';
import type { Dated, Setting } from '../record/record.ts';
import type { Channel } from './channel.ts';
import { type Code, count, flag, list, oneOf, text } from './codes.ts';
import { type Dial, instantAt } from './dial.ts';

type Named = [name: string, setting: Dated<Setting>];

const SURENESS = 'sureness';

function nameCode(sittings: readonly string[]): Code<string> {
	const kind = oneOf<'sureness' | 'recall' | 'other'>(['sureness', 'recall', 'other']);
	const sitting = count();
	const other = text();
	const recalls = sittings.map(recallSetting);
	const kindOf = (name: string) => (name === SURENESS ? 'sureness' : recalls.includes(name) ? 'recall' : 'other');
	return (channel, name) => {
		switch (kind(channel, name === undefined ? undefined : kindOf(name))) {
			case 'sureness':
				return SURENESS;
			case 'recall':
				return recalls[sitting(channel, name === undefined ? undefined : recalls.indexOf(name))] ?? recallSetting('');
			case 'other':
				return other(channel, name);
		}
	};
}

function valueCode(): Code<Setting> {
	const kind = oneOf<'boolean' | 'number' | 'string'>(['boolean', 'number', 'string']);
	const isOn = flag();
	const written = text();
	return (channel, value) => {
		switch (kind(channel, value === undefined ? undefined : (typeof value as 'boolean' | 'number' | 'string'))) {
			case 'boolean':
				return isOn(channel, value === undefined ? undefined : value === true);
			case 'number': {
				const number = Number(written(channel, value === undefined ? undefined : String(value)));
				return Number.isFinite(number) ? number : 0;
			}
			case 'string':
				return written(channel, value === undefined ? undefined : String(value));
		}
	};
}

/** @param sittings ids, in the order in which they passed */
export function settingsCode(clock: Dial, sittings: readonly string[]): Code<Named[]> {
	const [name, value, minute] = [nameCode(sittings), valueCode(), count()];
	return list((channel: Channel, named: Named | undefined): Named => {
		const told = name(channel, named?.[0]);
		const setting = value(channel, named?.[1].value);
		const at = instantAt(clock.middleOf(minute(channel, named && clock.spanOf(named[1].at))));
		return [told, { value: setting, at }];
	});
}
