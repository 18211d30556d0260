// Deliveries of a real Cal.com server, with the secret they were signed with (or none).
import recorded from '../../recordings/webhook-deliveries.json';

export interface Recording {
	trigger: string | null;
	secret: string | null;
	request: { headers: Record<string, string>; rawBody: string };
}

export const recordings = recorded as unknown as Recording[];

export const signedRecordings = recordings.filter(
	(one): one is Recording & { trigger: string; secret: string } => one.secret !== null,
);
