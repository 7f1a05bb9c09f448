printf '[%6.2s][%-6.2s]\n' abcdef abcdef
