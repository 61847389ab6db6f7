"""Help inside an editor: schemas from the model, snippets, tasks and recommended extensions of Visual Studio Code."""
