// Stands for the text of a plugin that is not to be run.
