/** The site where hosts put it: in another site's frame, sandboxed or not, and behind a wrong address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lessonCalled, readBuilt, words } from './support/built-site.ts';
import { first, quizOn, wake } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const lesson = lessonCalled('etape-selection');

/** A page of another origin that shows the site in a frame. */
async function frameOn(source: string, sandbox: string | undefined): Promise<{ address: string; close(): void }> {
	const attribute = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
	const page = `<!doctype html><html lang="fr"><title>LMS</title><link rel="icon" href="data:,"><iframe title="Cours" width="900" height="700"${attribute} src="${source}"></iframe></html>`;
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end(page);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () => server.close(),
	};
}

test.describe('in a frame of another origin', () => {
	test.use({ tolerates: /^outside the site: http:\/\/127\.0\.0\.1:\d+\/$/ });

	for (const sandbox of [undefined, 'allow-scripts allow-same-origin']) {
		test(`the quiz works${sandbox ? ' under the sandbox of an LMS' : ''}`, async ({ page, baseURL }) => {
			const host = await frameOn(`${baseURL}${lesson.address}`, sandbox);
			await page.goto(host.address);
			const frame = page.frames()[1];
			if (!frame) throw new Error('La page hôte n’a pas de cadre.');
			const [question] = quizOn(frame, lesson);
			await wake(frame, lesson);
			await question.answer(...question.right);
			await expect(question.group.getByText(words.quiz.isRight, { exact: true })).toBeVisible();
			host.close();
		});
	}
});

test.describe('in a sandbox that takes its origin away', () => {
	// Fonts and modules then come from elsewhere, so to say, and this server gives them to no one else.
	test.use({
		tolerates:
			/^outside the site: http:\/\/127\.0\.0\.1:\d+\/$|origin 'null'|net::ERR_FAILED|Failed to fetch dynamically/,
	});

	test('the lesson is read, and every option explains itself', async ({ page, baseURL }) => {
		const host = await frameOn(`${baseURL}${lesson.address}`, 'allow-scripts');
		await page.goto(host.address);
		const frame = page.frames()[1];
		if (!frame) throw new Error('La page hôte n’a pas de cadre.');
		await expect(frame.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
		const [question] = quizOn(frame, lesson);
		await question.choose(first(question.right));
		await question.check();
		for (const feedback of question.feedback) await expect(question.group.getByText(feedback)).toBeVisible();
		host.close();
	});
});

/** The policy as a ready file for hosts says it. */
const policyIn = (file: string, pattern: RegExp): string => pattern.exec(readBuilt(file))?.[1] ?? '';

test('the ready files for all hosts say the same policy', () => {
	const policy = policyIn('_headers', /Content-Security-Policy: (.*)/);
	expect(policy).toMatch(/^default-src 'none'; /);
	for (const file of ['.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile']) {
		expect(policyIn(file, /Content-Security-Policy "([^"]*)"/), file).toBe(policy);
	}
});

test('the policy is as short as the narrowest host asks', () => {
	/** Cloudflare Pages reads 2,000 characters of a line, CloudFront 1,783 of a value. */
	const lines = readBuilt('_headers').split('\n');
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1783);
});

test('every screen works under the policy of the ready files', async ({ page }) => {
	const policy = policyIn('_headers', /Content-Security-Policy: (.*)/);
	await page.route('**/*', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
	});
	await page.goto(`./${lesson.address}`);
	await wake(page, lesson);
	const [question] = quizOn(page, lesson);
	await question.answer(...question.right);
	await page.goto('./carnet/');
	await expect(page.getByRole('row', { name: lesson.title })).toContainText('1');
	await page.goto('./chercher/?q=persona');
	await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
	for (const address of ['', 'cours/', 'reference/matrice/']) await page.goto(`./${address}`);
});

test.describe('an address that does not exist', () => {
	test.use({ tolerates: /404/ });

	for (const address of ['nulle-part', 'cours/nulle-part/', 'n/im/porte/quoi.html?x=1#y']) {
		test(`/a/b/${address} leads home, to the plan and to search`, async ({ page, baseURL }) => {
			for (const [name, target] of [
				[words.notFound.home, ''],
				[words.notFound.plan, 'cours/'],
				[words.notFound.search, 'chercher/'],
			] as const) {
				const answer = await page.goto(`./${address}`);
				expect(answer?.status()).toBe(404);
				await expect(page.getByRole('heading', { level: 1, name: words.notFound.title })).toBeVisible();
				const link = page.getByRole('main').getByRole('link', { name });
				await expect(link).toHaveAttribute('href', new RegExp(`^(${baseURL}|/a/b/)${target}$`));
				await link.click();
				await expect(page).toHaveURL(`${baseURL}${target}`);
			}
		});
	}

	test('it is styled from any depth', async ({ page }) => {
		await page.goto('./cours/nulle/part/');
		expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
	});
});
