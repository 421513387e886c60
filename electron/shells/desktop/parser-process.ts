import { pipeFromUtility } from '../carrier/pipe.ts';
import { serveParser } from '../carrier/serve-parser.ts';

serveParser(pipeFromUtility(process.parentPort));
