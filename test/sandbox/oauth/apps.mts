// Apps that people of Cal.com can let in: OAuth clients of the settings, not of the platform.
import { SCOPES } from './scopes.mts';

export interface App {
	id: string;
	name: string;
	type: 'CONFIDENTIAL' | 'PUBLIC';
	/** Public ones have none. */
	secret?: string;
	/** People come back to exactly these. */
	redirectUris: string[];
	/** An administrator of Cal.com reviews each app before others than its owner can use it. */
	status: 'APPROVED' | 'PENDING';
	/** What it was registered for. */
	scopes: readonly string[];
}

/** Where an n8n on this machine takes people back to. */
const N8N = ['http://localhost:5678', 'http://127.0.0.1:5678'].map(
	(origin) => `${origin}/rest/oauth2-credential/callback`,
);

export const APPS = {
	confidential: { id: 'sandbox-app-confidential', secret: 'sandbox-app-secret-5e1f0c' },
	public: { id: 'sandbox-app-public' },
	pending: { id: 'sandbox-app-pending', secret: 'sandbox-pending-secret' },
};

export function seedApps(): App[] {
	const common = { redirectUris: [...N8N], scopes: SCOPES, status: 'APPROVED' as const };
	return [
		{ ...common, ...APPS.confidential, name: 'Automations', type: 'CONFIDENTIAL' },
		{ ...common, ...APPS.public, name: 'Public Automations', type: 'PUBLIC' },
		{
			...common,
			...APPS.pending,
			name: 'Not Reviewed Yet',
			type: 'CONFIDENTIAL',
			status: 'PENDING',
		},
	];
}
