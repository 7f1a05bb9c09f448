cat < > f
