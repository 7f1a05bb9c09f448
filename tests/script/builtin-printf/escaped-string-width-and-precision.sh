printf '[%5b][%-5b][%.2b][%5.2b]\n' 'a\tb' 'a\tb' 'a\tb' 'a\tb'
