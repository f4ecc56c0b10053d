/** The script of a SCORM 1.2 package's launch page. */
import { launch } from '../launch.ts';
import { scorm12 } from './dialect.ts';
import { runtimeOf, SCORM12 } from './runtime.ts';

void launch({ sought: SCORM12, runtimeOf, dialect: scorm12 });
