/** The SCORM 2004 4th edition package. */
import { keyed } from '../../lms/scorm2004/responses.ts';
import type { Format } from '../formats.ts';
import { scormFiles, type Version } from '../scorm-files.ts';
import { manifest } from './manifest.ts';

export const LAUNCH = 'scorm2004.html';

const SCORM2004: Version = {
	launch: LAUNCH,
	script: 'scorm2004.js',
	entry: 'src/lms/scorm2004/launch.ts',
	keyed,
	manifest,
};

export const scorm2004Files: Format = (course, contents, built) => scormFiles(SCORM2004, course, contents, built);
