return await Pishran.Commands.Verbs.Root().Parse(args).InvokeAsync();
