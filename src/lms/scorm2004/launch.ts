/** The script of a SCORM 2004 package's launch page. */
import { launch } from '../launch.ts';
import { scorm2004 } from './dialect.ts';
import { runtimeOf, SCORM2004 } from './runtime.ts';

void launch({ sought: SCORM2004, runtimeOf, dialect: scorm2004 });
