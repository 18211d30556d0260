/**
 * The environment n8n runs in: on this machine only, quiet, and without calls to the outside.
 * Everything n8n would otherwise fetch (news, templates, licences, registries) is off.
 */

const SETTINGS = {
	// Jest sets "test", with which n8n behaves as in its own tests and does not start.
	NODE_ENV: 'production',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: '127.0.0.1',
	N8N_PROTOCOL: 'http',
	// Browsers refuse the secure cookie over plain HTTP.
	N8N_SECURE_COOKIE: 'false',
	DB_TYPE: 'sqlite',
	GENERIC_TIMEZONE: 'UTC',
	// A proxy is for the outside; the sandbox is here.
	NO_PROXY: '127.0.0.1,localhost',
	N8N_LOG_LEVEL: 'warn',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	// With it, a webhook answers 404 for a moment after its workflow was activated.
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'false',
	// Without a registry to reach, mcp-registry fills the log; the others are simply not needed.
	N8N_DISABLED_MODULES:
		'mcp-registry,instance-ai,agents,chat-hub,mcp,insights,workflow-builder,oauth-server',
};

/** The settings of an n8n that a person runs otherwise, such as where its database is. */
const FOREIGN = /^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|NODES|WEBHOOK)_/;

/**
 * @param {NodeJS.ProcessEnv} base
 * @param {{ userFolder: string, port: number, brokerPort: number }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function n8nEnvironment(base, { userFolder, port, brokerPort }) {
	const neutral = Object.entries(base).filter(([key]) => !FOREIGN.test(key));
	return {
		...Object.fromEntries(neutral),
		...SETTINGS,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
	};
}
