/** The SCORM 1.2 package. */
import { keyed } from '../../lms/scorm12/responses.ts';
import type { Format } from '../formats.ts';
import { scormFiles, type Version } from '../scorm-files.ts';
import { manifest } from './manifest.ts';

export const LAUNCH = 'scorm12.html';

const SCORM12: Version = {
	launch: LAUNCH,
	script: 'scorm12.js',
	entry: 'src/lms/scorm12/launch.ts',
	keyed,
	manifest,
};

export const scorm12Files: Format = (course, contents, built) => scormFiles(SCORM12, course, contents, built);
