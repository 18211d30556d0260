/**
 * What has to be undone when a script ends, however it ends.
 * The last thing started is stopped first, and everything is stopped even when one of them resists.
 */
export class CleanUp {
	/** @type {(() => unknown)[]} */
	#stops = [];

	/** @type {Promise<void> | undefined} */
	#running;

	/**
	 * Can be handed on as a function.
	 * @param {() => unknown} stop
	 */
	add = (stop) => {
		this.#stops.push(stop);
	};

	/** @returns {Promise<void>} */
	run() {
		this.#running ??= this.#runAll();
		return this.#running;
	}

	async #runAll() {
		for (const stop of this.#stops.reverse()) {
			try {
				await stop();
			} catch (error) {
				console.error(error);
			}
		}
	}
}
