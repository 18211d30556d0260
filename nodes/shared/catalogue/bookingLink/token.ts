/**
 * The token of a booking link. Cal.com's booking page takes `metadata[key]=value` in its address
 * (read in its source of December 2025, `BookerWebWrapper`), and webhooks carry the metadata on.
 */
import { randomBytes } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';

/** The key in the metadata of a booking. */
export const TOKEN_KEY = 'bookingLink';

/** What a booking link is for. */
export interface LinkSubject {
	eventTypeId: number;
	/** The team whose event type it is. */
	teamId?: number;
}

export interface LinkToken extends LinkSubject {
	/** When it was made, in milliseconds: no booking of it is older. */
	madeAt: number;
}

const RANDOM_BYTES = 12;
const FORM = /^(\d{1,15})-(\d{1,15})-([0-9a-z]{1,9})-[\w-]{16}$/;

export function newToken({ eventTypeId, teamId }: LinkSubject, now: number): string {
	const random = randomBytes(RANDOM_BYTES).toString('base64url');
	return [eventTypeId, teamId ?? 0, now.toString(36), random].join('-');
}

/** The token in the address of a booking link, or the text itself. */
export function tokenOf(text: string): string {
	const address = URL.canParse(text) ? new URL(text) : undefined;
	return address?.searchParams.get(`metadata[${TOKEN_KEY}]`) ?? text;
}

/** What a token says; undefined for a text that is none. */
export function readToken(token: string): LinkToken | undefined {
	const [, eventTypeId, teamId, madeAt = ''] = FORM.exec(token) ?? [];
	if (eventTypeId === undefined) return undefined;
	return {
		eventTypeId: Number(eventTypeId),
		...(Number(teamId) > 0 ? { teamId: Number(teamId) } : {}),
		madeAt: Number.parseInt(madeAt, 36),
	};
}

/** The token that a booking, or what a webhook tells of one, carries. */
export function tokenIn({ metadata }: IDataObject): string | undefined {
	const token = isObject(metadata) ? metadata[TOKEN_KEY] : undefined;
	return typeof token === 'string' ? token : undefined;
}
