/** The learner's record as the device holds it, seen from outside the site. */
import type { Frame, Page } from '@playwright/test';
import { recordKey } from '../../../src/course/brand.ts';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import type { LearnerRecord } from '../../../src/learning/record/record.ts';
import { course } from './built-site.ts';

export const key = recordKey(course.course);

/** All that the site keeps on this device. */
export const storedOn = (page: Page | Frame): Promise<Record<string, string>> =>
	page.evaluate(() => ({ ...localStorage }));

/** @throws if there is none or the site itself could not read it back */
export async function recordOn(page: Page | Frame): Promise<LearnerRecord> {
	const read = readRecord((await storedOn(page))[key] ?? '');
	if (read.type !== 'record') throw new Error(`Le carnet gardé n’est pas lisible : ${read.type}`);
	return read.record;
}

/** Puts a text where the record is kept. The page must already be one of the site's. */
export const store = (page: Page, text: string): Promise<void> =>
	page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, text]);

/** A storage that takes nothing more. */
export const fillStorage = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});

/** A browser that gives no storage at all. */
export const forbidStorage = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			},
		});
	});
