/**
 * Which Node runs n8n: n8n needs Node 24, while this package works and is tested from Node 20 on.
 * On Linux npm can supply that Node; elsewhere the system's own has to be new enough.
 */
import { delimiter, join } from 'node:path';
import { ExpectedError } from './errors.mjs';
import { cleanEnvironment } from './processes.mjs';

const REQUIRED_MAJOR = 24;
/** What compiled modules are built for; node-linux-* in the host manifest is a Node 24. */
const NODE_24_ABI = '137';

/**
 * @typedef {object} Runtime
 * @property {string} abi the version of the interface that compiled modules are built for
 * @property {(folder: string) => { node: string, env: NodeJS.ProcessEnv }} in the program and the
 *   environment to use, given the folder n8n is installed in
 */

/** @returns {Runtime} */
export function chooseRuntime() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major >= REQUIRED_MAJOR) {
		return {
			abi: process.versions.modules,
			in: () => ({ node: process.execPath, env: cleanEnvironment() }),
		};
	}
	if (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)) {
		return { abi: NODE_24_ABI, in: (folder) => suppliedNode(folder) };
	}
	throw new ExpectedError(
		`n8n needs Node ${REQUIRED_MAJOR} or newer and this is Node ${process.versions.node}. ` +
			`Install Node ${REQUIRED_MAJOR} from https://nodejs.org and run the command again.`,
	);
}

/** @param {string} folder */
function suppliedNode(folder) {
	const home = join(folder, 'node_modules', `node-linux-${process.arch}`);
	return {
		node: join(home, 'bin', 'node'),
		env: cleanEnvironment({
			PATH: join(home, 'bin') + delimiter + process.env.PATH,
			// Compiled modules have to be built with the headers of the Node that loads them.
			npm_config_nodedir: home,
		}),
	};
}
