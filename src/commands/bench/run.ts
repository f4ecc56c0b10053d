/** Runs a program to its end; what it said comes back only if it failed. */
import { spawn } from 'node:child_process';

/** As much as shows what went wrong. */
const LAST_LINES = 40;

/** @param watch called once with the process's id. @throws Error with the last lines, if the program fails. */
export function run(
	program: string,
	options: readonly string[],
	folder: string,
	watch?: (pid: number) => void,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, options, {
			cwd: folder,
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
			stdio: ['ignore', 'pipe', 'pipe'],
			// npm is a script on Windows.
			shell: process.platform === 'win32' && program === 'npm',
		});
		let said = '';
		const keep = (text: string) => {
			said = (said + text).split('\n').slice(-LAST_LINES).join('\n');
		};
		child.stdout.setEncoding('utf8').on('data', keep);
		child.stderr.setEncoding('utf8').on('data', keep);
		if (child.pid !== undefined) watch?.(child.pid);
		const stop = () => child.kill();
		process.once('exit', stop);
		child.on('error', reject);
		child.on('close', (code, signal) => {
			process.off('exit', stop);
			if (code === 0) resolve();
			else reject(new Error(`${program} ${options.join(' ')} a échoué (${signal ?? code}) dans ${folder} :\n${said}`));
		});
	});
}
