/** What axe-core finds wrong with a page as it stands. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line a fault: the rule, what it asks, where it is broken first. */
export async function faults(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(
		(tags) => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
		RULES,
	);
	return violations.map(
		({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} ×, first at ${nodes[0]?.html.slice(0, 160)}`,
	);
}
