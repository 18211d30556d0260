/** What a node says below its name on the canvas: the operation and the resource, in words. */

const words = (parameter: string) =>
	`$parameter.${parameter}.replace(/([A-Z])/g, " $1").toLowerCase()`;

/** `Get many: event type`, out of the stored `getAll` and `eventType`; `Wait for booking` says it all. */
export const SUBTITLE = `={{ ((operation, resource) => operation.endsWith(resource) ? operation : operation + ": " + resource)(${words('operation')}.replace(/^get all/, "get many").replace(/^./, (first) => first.toUpperCase()), ${words('resource')}) }}`;
