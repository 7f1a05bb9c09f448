ls nothing >& log
