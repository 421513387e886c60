import { pipeFromFork } from './pipe.ts';
import { serveParser } from './serve-parser.ts';

serveParser(pipeFromFork(process));
