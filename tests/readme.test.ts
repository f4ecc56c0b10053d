/** The README is a map: what it names exists, and what exists of commands and dependencies is named. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const manifest: {
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
} = JSON.parse(readFileSync('package.json', 'utf8'));

const section = (title: string): string => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name ?? '');

/** Folders that `npm run new` begins. */
const MADE_BY_HOSTS = ['content/own/', 'public/brand/'];

describe('the README', () => {
	it('names only paths that exist', () => {
		const paths = quoted(readme).filter((name) => /^(content|src|tests|public)\//.test(name) && !name.includes('<'));
		expect(paths.length).toBeGreaterThan(15);
		const there = (path: string) => existsSync(path) || MADE_BY_HOSTS.includes(path);
		expect(paths.filter((path) => !there(path))).toEqual([]);
	});

	it('has a line for each command a person types', () => {
		const told = quoted(section('Two commands')).flatMap((name) => /^npm (?:run )?([\w:]+)$/.exec(name)?.[1] ?? []);
		const parts = ['check:types', 'check:lint', 'test:unit', 'test:site'];
		expect([...new Set(told)].toSorted()).toEqual(
			Object.keys(manifest.scripts)
				.filter((script) => !parts.includes(script))
				.toSorted(),
		);
	});

	it('has a sentence for each dependency', () => {
		const told = quoted(section('Dependencies'));
		const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
		expect(all.filter((name) => !told.includes(name))).toEqual([]);
	});

	it('is right that versions are exact', () =>
		expect(
			Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
				([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
			),
		).toEqual([]));

	it('keeps the lock file free of download addresses', () =>
		expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"'));
});
