/** How much memory a process and all that it started hold now. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/status');

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// It ended meanwhile.
		return '';
	}
}

function threadsOf(pid: number): string[] {
	try {
		return readdirSync(`/proc/${pid}/task`);
	} catch {
		return [];
	}
}

/** Linux: the kernel lists the children of each thread. */
function fromProc(pid: number): number {
	const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
	const children = threadsOf(pid).flatMap((thread) =>
		read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean),
	);
	return kilobytes * 1024 + children.reduce((sum, child) => sum + fromProc(Number(child)), 0);
}

/** Elsewhere (macOS): one list of all processes. */
function fromList(pid: number): number {
	const rows = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
	const processes = rows.map((row) => row.trim().split(/\s+/).map(Number));
	const sum = (parent: number, own: number): number =>
		processes
			.filter(([, above]) => above === parent)
			.reduce((total, [id = 0, , kilobytes = 0]) => total + sum(id, kilobytes * 1024), own);
	const self = processes.find(([id]) => id === pid)?.[2] ?? 0;
	return sum(pid, self * 1024);
}

/** In bytes; pages that processes share count once for each. */
export const residentMemory = (pid: number): number => (HAS_PROC ? fromProc(pid) : fromList(pid));

/** How often it is worth asking, in milliseconds: a list of all processes costs more. */
export const SAMPLE_EVERY = HAS_PROC ? 50 : 250;
