/** A resource: the operations on one of Cal.com's things. */
import type { AnyOperation } from './composedOperation';

export interface Resource {
	/** The label, in Title Case. */
	name: string;
	/** The stored value: never changes. */
	value: string;
	/** The stored operation values, which never change either, with their records. */
	operations: Record<string, AnyOperation>;
}

/** The label of an operation in the editor. */
export function operationName(key: string, operation: AnyOperation): string {
	if (operation.name) return operation.name;
	if (key === 'getAll') return 'Get Many';
	const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
