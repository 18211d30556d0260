/**
 * Loaded into n8n before it starts: ends n8n when the process that started it is gone.
 * A killed parent runs no clean-up of its own, but the channel to it closes by itself.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
