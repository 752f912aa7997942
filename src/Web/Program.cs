return await Pishran.Commands.Verbs.Run(args);
