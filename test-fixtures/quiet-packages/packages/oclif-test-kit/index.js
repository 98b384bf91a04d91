module.exports = { run: (Command, argv) => Command.run(argv) };
