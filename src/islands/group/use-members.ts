/** The records that are open: read one after the other, named, removed, made one. Nothing is kept. */
import { useRef, useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import { type Member, merged } from '../../learning/group/member.ts';
import { MOST_BYTES, type TakenIn, takeIn } from '../../learning/group/take-in.ts';

export interface OpenMember extends Member {
	/** Its rank among all that were opened: it stays when the name changes. */
	rank: number;
	file: string;
}

export type Refused = { file: string } & Exclude<TakenIn, { type: 'member' }>;

export interface Members {
	members: readonly OpenMember[];
	refused: readonly Refused[];
	/** While files are read. */
	reading: { done: number; total: number } | undefined;
	open: (files: readonly File[]) => void;
	rename: (rank: number, name: string) => void;
	remove: (rank: number) => void;
	merge: (several: readonly OpenMember[]) => void;
}

const textOf = (file: File): Promise<string> =>
	file.size > MOST_BYTES ? Promise.resolve('') : file.text().catch(() => '');

/** A file made to harm may be nested deeper than a browser can follow: the others are read all the same. */
function outcomeOf(file: string, text: string, context: Parameters<typeof takeIn>[2]): TakenIn {
	try {
		return takeIn(file, text, context);
	} catch {
		return { type: 'unreadable' };
	}
}

export function useMembers(bank: Bank): Members {
	const [members, setMembers] = useState<readonly OpenMember[]>([]);
	const [refused, setRefused] = useState<readonly Refused[]>([]);
	const [reading, setReading] = useState<Members['reading']>();
	// Files that come while others are read wait for them, and see the group as it then stands.
	const waiting = useRef(Promise.resolve());
	const now = useRef(members);
	const ranks = useRef(0);

	const become = (next: readonly OpenMember[]) => {
		now.current = next;
		setMembers(next);
	};

	const readAll = async (files: readonly File[]) => {
		const taken: OpenMember[] = [];
		const left: Refused[] = [];
		for (const [done, file] of files.entries()) {
			setReading({ done, total: files.length });
			const text = await textOf(file);
			const outcome = outcomeOf(file.name, text, { bank, open: [...now.current, ...taken] });
			if (outcome.type === 'member') {
				taken.push({ ...outcome.member, rank: ranks.current, file: file.name });
				ranks.current += 1;
			} else left.push({ file: file.name, ...outcome });
		}
		setReading(undefined);
		setRefused(left);
		become([...now.current, ...taken]);
	};

	return {
		members,
		refused,
		reading,
		open: (files) => {
			if (files.length > 0) waiting.current = waiting.current.then(() => readAll(files));
		},
		rename: (rank, name) => become(now.current.map((one) => (one.rank === rank ? { ...one, name } : one))),
		remove: (rank) => become(now.current.filter((one) => one.rank !== rank)),
		merge: ([first, ...others]) => {
			if (!first) return;
			const gone = new Set(others.map(({ rank }) => rank));
			const one = { ...first, ...merged([first, ...others]) };
			become(now.current.filter(({ rank }) => !gone.has(rank)).map((each) => (each.rank === one.rank ? one : each)));
		},
	};
}
