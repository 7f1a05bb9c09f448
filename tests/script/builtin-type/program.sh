type tac
