const { dest, src } = require('gulp');

/** Puts what the TypeScript compiler leaves behind (icons, codex files) where n8n looks for it. */
function staticFiles() {
	return src(['icons/*.svg', '{nodes,credentials}/**/*.{svg,node.json}'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
}

exports.static = staticFiles;
exports.default = staticFiles;
