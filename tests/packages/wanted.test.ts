/** What the command for packages understands, and what it says of the rest. */
import { describe, expect, it } from 'vitest';
import { wanted } from '../../src/packages/wanted.ts';

const settings = {
	id: 'cours',
	languages: ['fr', 'en'],
	modules: [
		{ id: 'avant', lessons: ['a'] },
		{ id: 'apres', lessons: ['b'] },
	],
};
const asked = (line: string) => wanted(line.split(' ').filter(Boolean), settings, ['scorm12', 'web']);

describe('wanted', () => {
	it('takes a format', () =>
		expect(asked('scorm12')).toEqual({ packages: [{ format: 'scorm12', name: 'cours-scorm12' }], part: {} }));

	it('takes several formats, each once', () =>
		expect(asked('web scorm12 web --modules avant')).toEqual({
			packages: [
				{ format: 'scorm12', name: 'cours-avant-scorm12' },
				{ format: 'web', name: 'cours-avant-web' },
			],
			part: { modules: ['avant'] },
		}));

	it.each(['scorm12 --modules apres,avant', 'scorm12 --modules=avant,apres'])(
		'takes modules, in the order of the course: %s',
		(line) =>
			expect(asked(line)).toEqual({
				packages: [{ format: 'scorm12', name: 'cours-avant-apres-scorm12' }],
				part: { modules: ['avant', 'apres'] },
			}),
	);

	it.each(['scorm12 --modules avant --language en', 'scorm12 --language=en --modules=avant'])(
		'takes languages, alone or with modules: %s',
		(line) =>
			expect(asked(line)).toEqual({
				packages: [{ format: 'scorm12', name: 'cours-avant-en-scorm12' }],
				part: { modules: ['avant'], languages: ['en'] },
			}),
	);

	it.each([
		['', 'Quel format ? Formats : « scorm12 », « web ». Exemple : npm run package -- scorm12'],
		['--modules avant', 'Quel format ? Formats : « scorm12 », « web ». Exemple : npm run package -- scorm12'],
		[
			'scorm13 web',
			'« scorm13 » : format inconnu. Formats : « scorm12 », « web ». Exemple : npm run package -- scorm12',
		],
		['scorm12 --modules avnat', 'Le cours n’a pas de module « avnat ». Modules : « avant », « apres ».'],
		['scorm12 --modules', 'Quels modules ? Modules : « avant », « apres ».'],
		[
			'scorm12 --vite',
			'« --vite » n’est pas compris. Après les formats, seuls « --modules a,b » et « --language fr » sont possibles.',
		],
		['scorm12 --language de', 'Le cours n’a pas la langue « de ». Langues : « fr », « en ».'],
		['scorm12 --language --modules avant', 'Quelle langue ? Langues : « fr », « en ».'],
	])('says of « %s » what is wrong and what there is', (line, message) => {
		expect(() => asked(line)).toThrow(new Error(message));
	});
});
